-- The names of agencies are the regency's own: reference/agencies.csv. Where nobody has an account yet they are read anew.
UPDATE identity.agency SET name = '' WHERE NOT EXISTS (SELECT 1 FROM identity.account);
