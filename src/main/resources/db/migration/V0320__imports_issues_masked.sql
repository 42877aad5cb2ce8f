-- Cells that an issue quotes hold a whole NIK where the columns of a file had shifted: more digits than any code has.
UPDATE imports.import_issue
   SET args = ARRAY(
           SELECT CASE WHEN quoted.arg ~ '\d([^[:alpha:][:digit:]]{0,3}\d){11}'
                       THEN left(quoted.arg, 4) || repeat('*', length(quoted.arg) - 4) ELSE quoted.arg END
             FROM unnest(args) WITH ORDINALITY AS quoted (arg, place)
            ORDER BY quoted.place)
 WHERE array_to_string(args, 'x') ~ '\d([^[:alpha:][:digit:]]{0,3}\d){11}';
