package planted.house.kitchen;

import planted.house.garden.Garden;

public class Kitchen {
    Garden other;
}
