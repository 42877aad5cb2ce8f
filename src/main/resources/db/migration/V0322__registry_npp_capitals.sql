-- The letters of an NPP are capitals; what both spellings say of one day stays with each.
UPDATE registry.membership m
   SET npp = upper(m.npp)
 WHERE m.npp <> upper(m.npp)
   AND NOT EXISTS (SELECT 1 FROM registry.membership o
                    WHERE o.nik = m.nik AND o.as_of = m.as_of AND o.segment = m.segment
                      AND o.npp <> m.npp AND upper(o.npp) = upper(m.npp));
