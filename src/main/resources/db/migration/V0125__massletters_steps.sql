INSERT INTO massletters.step (form_key, position) VALUES ('letters.checkLetter', 4), ('letters.dispatchLetter', 5);
