-- Employers and what they owe are a module of their own, below the registry of people.
CREATE SCHEMA employers;
ALTER TABLE registry.employer SET SCHEMA employers;
ALTER TABLE registry.arrears SET SCHEMA employers;
