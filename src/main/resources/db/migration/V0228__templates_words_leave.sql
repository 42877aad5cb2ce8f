-- The words of letters are the regency's own: reference/letter_templates.csv. Where nobody changed them they are read anew.
DELETE FROM templates.template WHERE NOT EXISTS (SELECT 1 FROM templates.template WHERE version > 1);
