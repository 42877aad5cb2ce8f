package planted.house.garden;

import planted.house.kitchen.Kitchen;

public class Garden {
    Kitchen other;
}
