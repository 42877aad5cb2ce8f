-- Records opened one by one, against what an account may open in an hour of the clock.
ALTER TABLE registry.reading_hour ADD COLUMN singles bigint NOT NULL DEFAULT 0;
