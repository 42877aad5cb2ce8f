-- Where a list goes on is told by an id: an address holds no account's name.
ALTER TABLE registry.reading ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY UNIQUE;
