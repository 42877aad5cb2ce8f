-- Stand-ins for people on lists whose time is over: such numbers begin with 90, a province that does not exist.
CREATE SEQUENCE protection.nobody MAXVALUE 99999999999999;
