-- Published figures are the regency's own: reference/official_figures.csv. Where nobody entered others they are read anew.
DELETE FROM coverage.official
 WHERE at = DATE '2025-04-30' AND segment IS NULL AND eligible = 79388 AND active = 27636
   AND NOT EXISTS (SELECT 1 FROM coverage.official WHERE at <> DATE '2025-04-30' OR segment IS NOT NULL);
