-- That a page was opened proves nothing: scanners of mail open links. What the receiver says by a button does.
ALTER TABLE replies.link DROP COLUMN opened_at;
ALTER TABLE replies.link ADD COLUMN confirmed_at timestamptz;
