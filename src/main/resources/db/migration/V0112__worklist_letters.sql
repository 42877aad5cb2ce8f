INSERT INTO worklist.term (form_key, valid_from, working_days, basis) VALUES
    ('letters.checkLetter', DATE '2020-01-01', 2, 'Kesepakatan rapat koordinasi'),
    ('letters.reviseLetter', DATE '2020-01-01', 2, 'Kesepakatan rapat koordinasi'),
    ('letters.dispatchLetter', DATE '2020-01-01', 2, 'Kesepakatan rapat koordinasi'),
    ('letters.resendLetter', DATE '2020-01-01', 3, 'Kesepakatan rapat koordinasi');
