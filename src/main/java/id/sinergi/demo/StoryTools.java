package id.sinergi.demo;

import id.sinergi.calendar.Calendar;
import id.sinergi.compliance.BesideLadder;
import id.sinergi.compliance.ComplianceCases;
import id.sinergi.worklist.Cancellations;
import id.sinergi.worklist.CaseDesk;

/** What the stories of compliance cases are told with. */
record StoryTools(
        DemoDriver driver,
        LetterSteps letters,
        ComplianceCases compliance,
        BesideLadder beside,
        CaseDesk desk,
        Cancellations cancellations,
        Calendar calendar,
        Agenda agenda,
        String regency) {}
