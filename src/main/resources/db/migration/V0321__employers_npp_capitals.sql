-- The letters of an NPP are capitals: KD000001 and kd000001 are one employer. Where both are there, people decide which stays.
UPDATE employers.employer e
   SET npp = upper(e.npp)
 WHERE e.npp <> upper(e.npp)
   AND NOT EXISTS (SELECT 1 FROM employers.employer o WHERE o.id <> e.id AND upper(o.npp) = upper(e.npp));

-- A month that both spellings have stays with each: the sums may differ, and none is guessed.
UPDATE employers.arrears a
   SET npp = upper(a.npp)
 WHERE a.npp <> upper(a.npp)
   AND NOT EXISTS (SELECT 1 FROM employers.employer e WHERE e.npp = a.npp)
   AND NOT EXISTS (SELECT 1 FROM employers.arrears o
                    WHERE o.month = a.month AND o.npp <> a.npp AND upper(o.npp) = upper(a.npp));
