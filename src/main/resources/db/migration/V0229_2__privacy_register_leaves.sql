-- The controller and the processing activities are the regency's own: reference/data_controller.csv and
-- reference/processing_activities.csv. Where nobody changed them they are read anew.
DELETE FROM privacy.controller WHERE NOT EXISTS (SELECT 1 FROM privacy.controller WHERE by_user <> 'system');
DELETE FROM privacy.activity WHERE NOT EXISTS (SELECT 1 FROM privacy.activity WHERE by_user <> 'system');
