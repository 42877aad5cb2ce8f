package planted.house;

import org.springframework.modulith.Modulithic;

/** Two rooms that may know nobody and know each other. */
@Modulithic
public class PlantedHouse {}
