package id.sinergi.village;

/**
 * A village has workers to be won over, and vulnerable ones for subsidised contributions; who they are stands in the
 * registry.
 */
public record OutreachTargetsFound(String caseNumber, String villageCode, long outreach, long subsidy) {}
