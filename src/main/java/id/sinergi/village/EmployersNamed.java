package id.sinergi.village;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wage earners of a village who are not active members named these employers. Holds no person. */
public record EmployersNamed(String caseNumber, String villageCode, List<Named> employers) {

    public EmployersNamed {
        employers = List.copyOf(employers);
    }

    /**
     * One employer.
     *
     * @param name as the workers gave it
     * @param employerId our id, where the registry knows an employer of this name
     * @param workers how many of its workers in this village are not active members
     */
    public record Named(String name, @Nullable Long employerId, long workers) {}
}
