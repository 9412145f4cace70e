extension Wording {
    /// Who says it: the client, a professional, or the one who writes.
    static let attribution = """
        @theirs = her/his/their
        @client = client/clients/coachee/cl/ct/pt/patient/she/he/they
        # Verbs of saying that only somebody else does: `says`, never `I says`.
        @says = says/reports/states/mentions/describes/discloses/shares/admits/thinks/believes/feels/suspects/fears/worries/claims/notes/writes/adds/insists/jokes/confides/reveals/recalls/acknowledges/announces/remarks
        # In the past they may also be the coach's, in a note without subjects; these seldom are.
        @said = said/reported/stated/mentioned/described/disclosed/shared/admitted/confided/revealed/claimed/texted/wrote/emailed/messaged/announced/remarked/insisted
        @saidToo = told/thought/believed/felt/noted/suspected/feared/worried/added/explained/recalled/acknowledged/called/calls/labelled/labeled/explains/identifies/identified/read/reads/heard
        @saying = @says/@said/@saidToo/saying/tells/telling/reporting/describing/say/think/believe/feel
        # People who treat.
        @clinician = psychiatrist/psychiatrists/psychologist/psychologists/therapist/therapists/counsellor/counsellors/counselor/counselors/gp/doctor/doctors/dr/physician/physicians/nurse/clinician/clinicians/psychotherapist/psychotherapists/psychoanalyst/analyst/neurologist/camhs/cmht/nhs/paediatrician/pediatrician/midwife/oncologist/cardiologist/pcp/gynaecologist/gynecologist/dietitian/dietician/endocrinologist/surgeon/physio/physiotherapist/physiotherapists/shrink/pharmacist/pharmacists/prescriber/hypnotherapist/specialist/specialists/rheumatologist/dermatologist/urologist
        # Places and teams that do, where a word before them says so.
        @place = clinic/hospital/ward/surgery/polyclinic
        # Care that a client has from somebody else.
        @care = treatment/therapy/counselling/counseling/psychotherapy/psychoanalysis/analysis/medication/medications/meds/antidepressants/tablets/rehab/hypnotherapy/emdr/cbt/dbt/psychiatry

        # ---- The client says it.
        [client >]
        @client also/really/now/still/once/then/later/has/had/have/did/do/does/don't/doesn't/didn't? not? @saying => through
        @says => through
        @said => through
        told/tells/telling/telling/texted/emailed/messaged me/us => through
        let me/us know => through
        opened/opens/opening up about
        spoke/speaks/talked/talks about/of
        @client spoke/speaks/talked/talks to/with me/us about/of
        according to the? client/coachee/her/him/them/@client
        per client
        for her/him/them ,
        by @theirs own? account/admission
        in @theirs own? words
        @theirs words :/are/were
        @theirs email/mail/message/text/form/intake/journal/diary/questionnaire/check/note/notes/letter in? says/said/reads/:
        client/coachee :
        what @client calls/call/called
        as @client puts/put/calls/called it
        calls/called/calling it/this/herself/himself/themselves
        describes/described/describing herself/himself/themselves/it/this as
        identifies/identified/identifying as
        came out as
        wonders/wondered/worried/worries/convinced/afraid that? she/he/they is/has/was/had/s/might/may/could
        googled/googling/googles
        did/took/found/filled an? online ..2 quiz/test/questionnaire
        [client <>]
        self diagnosed/diagnosis/diagnoses/diagnosing/reported/described/identified/identifies/labelled/labeled
        diagnosed/diagnoses/diagnosing himself/herself/themselves/themself
        [client <]
        she/he/they/client/coachee @saying
        says/said she/he/they/client/the
        @theirs own? word/words/description/phrase/term/label/expression
        in @theirs own? words
        as she/he/they puts/put it
        according to the? client/her/him/them
        by @theirs own? account/admission

        # ---- Whoever writes speaks of themself.
        [own >]
        my => 0
        my own/old/severe/bad/chronic/recent/past/childhood/diagnosed/current/constant/terrible => 0
        i have/had/ve/got/get/am/m/was/developed => 2
        i suffer/suffered/struggle/struggled/live/lived/deal => 3
        i have/ve always/also/been/struggled/suffered/had/got/lived => 4
        i am/m/was suffering/struggling/living/dealing/battling => 3
        im/ive => 2
        [pseudo-modifier]
        my client/clients/coachee/coachees/patient/patients
        my client/clients/coachee/coachees/patient/patients s?
        my working/initial/clinical/own/honest/first? impression/diagnosis/view/assessment/opinion/formulation/hypothesis
        i have/had/ve got? a/two/three/several/one/another/many/some/other/four ..1 client/clients/coachee/coachees/patient/patients

        # ---- The one who writes says or does it.
        [author >]
        i/we/coach also/really/still/now/strongly/would/have/had/d/ve/did/myself/then/today/only/will/ll/am/m? think/believe/believed/suspect/suspected/assess/assessed/diagnose/diagnosed/conclude/concluded/judge/judged/reckon/guess/formulate/formulated/consider/considered => through
        i/we/coach also/then/have/had/ve/did/today/will/ll/am/m/would/just? recommend/recommended/suggest/suggested/advise/advised/prescribe/prescribed/treat/treated/treating/recommending/suggesting/advising/told/encouraged/urged
        i/we/coach also/then/have/had/ve/did/today/will/ll/am/m/only/just? used/use/using/did/do/doing/processed/process/processing/worked/led/guided/ran/introduced/applied/delivered/administered/conducted/practised/practiced/offered/tried/continued/started/began/took/gave/repeated
        i/we/coach also/then/have/had/ve/did/today/will/ll/am/m/only/just? increased/raised/lowered/reduced/doubled/halved/adjusted/changed/titrated/tapered/stopped/switched/interpreted/hypnotised/hypnotized
        my/our working/clinical/initial/first/own/honest? impression/assessment/view/opinion/sense/formulation/diagnosis/conclusion/hypothesis/hunch/judgement/judgment/feeling
        in my/our honest/humble? view/opinion/judgement/judgment/experience
        as i see it
        i am/m convinced/sure/certain/confident
        what i/we see/saw/have/heard
        looks/seems/sounds to me
        to my mind
        [author <]
        with me/us

        # ---- A professional says or does it.
        [professional <>]
        @clinician => 14
        by/with/from/under/via/at/per @my/the/a/an/another? ..2 @clinician
        at/by/from/in/with/through @my/the/a/an/another/local? ..1 @place
        at/by/from/in/with/through @my/the/a/an? ..1 health/counselling/counseling/psychology/psychiatric/adult/eating/addiction service/services/unit/team/centre/center
        diagnosed/assessed/treated/seen/managed/monitored/handled/supported/followed/prescribed/supervised up? by
        under/in the care of
        according to @my/the/a/an? ..1 @place
        elsewhere
        outside of? coaching
        in/from/to/after/before/during/between @theirs therapy/psychotherapy/counselling/counseling/treatment session/sessions/work/group?
        @theirs therapy/psychotherapy/counselling/counseling session/sessions/work/group
        @theirs own/official/formal/original/recent/new/current? diagnosis
        since/after/before/with/despite/following/of/about the/a/this/that diagnosis
        [professional >]
        @clinician has/had/also/now/still/then/does? @saying/wants/recommends/recommended/suggests/suggested/advised/confirmed => through
        @clinician has/had/also? told/advised/asked @objectPronoun => through
        dr ..1 @saying/wants/recommends/recommended/suggests/suggested/advised/confirmed => through
        @clinician at/in/from/of ..3 @saying/suggests/suggested => through
        @clinician s? letter/report/note/notes/opinion/view/advice/diagnosis :? => 14
        letter/report/referral/discharge/summary/records/paperwork/form from/of/by => 12
        letter/report/referral/records/paperwork/assessment/scan/file says/said/lists/states/stated/confirms/confirmed/shows/mentions/names => 10
        my/our/coaching supervisor/supervision/mentor => 14
        # Passive voice: somebody did it, and nobody says that it was the coach.
        diagnosed with/as/in/at/since/of/on/last/this/<n> => 10
        was/were/been/being/got/gets/get/is/are formally/officially/recently/first/also/later/previously/once/since/newly/finally? diagnosed => 10
        recently/newly/formally/officially/previously/already/originally/first/later/finally diagnosed => 10
        been/was/were/being told => through 10
        treated/medicated/hospitalised/hospitalized/sectioned/admitted/referred/assessed/evaluated/tested/screened for/with => 8
        they diagnosed/prescribed/put/gave/started/told => 8
        put/started/placed her/him/them on => 6
        was/been/is put/started/placed on => 6
        has/have/had/with/received/receives/got/gets/given/gave/have/carries/holds a/an/her/his/their/the/another ..1 diagnosis
        existing/long/longstanding/standing/formal/official/confirmed/documented/medical/childhood/adult/known diagnosis
        diagnosis was/is confirmed/made/given/changed
        # Care elsewhere.
        attends/attending/attended/joined/joins/enrolled => 8
        @client also/still/now/then? goes/going/went/is/s/was going? to/in @care
        goes/going/went to ..2 @care
        in/having/has/had/gets/getting/receives/receiving/received/started/starts/finished/completed/continues/continued/undergoing/under ..2 @care for => 6
        @client has/is/was/s/had/also/still/now/already? does/doing/did/done/has/having/had/gets/getting/started/starts/begun/finished/completed/tries/tried/takes/taken/begins/began/continues ..1 emdr/cbt/dbt/psychoanalysis/hypnotherapy/psychotherapy/exposure/treatment/act/schema
        in/through/with ..1 psychoanalysis/psychotherapy/hypnotherapy/treatment/rehab
        in therapy/counselling/counseling/analysis
        on/takes/taking/took/takes/prescribed medication/meds/antidepressants/ssris/tablets/sertraline/fluoxetine/citalopram/lithium for => 6
        waiting/wait/waitlist list? for => 8
        sees/seeing/saw/see someone/somebody for/about => 6
        has/have/had seen someone/somebody for/about => 6
        [professional <]
        in therapy/treatment/counselling/counseling/hospital
        is/was/being/been/s treated/managed/monitored/handled/addressed/under

        # A professional is named who does not treat it, or not yet.
        [pseudo-modifier]
        tell/tells/told/telling/ask/asks/asked/asking/inform/informed @my/the/a/any? @clinician about
        refuse/refuses/refused/refusing/won't/wont/never/not to? see/sees/seen/seeing/tell/told/consult/visit @my/the/a/any? @clinician
        refer/refers/referred/referring/refer/referral ..2 to a/an/the/@theirs? @clinician
        should/must/needs/need/ought/could to? see/consult/talk/speak/ring/call to/with? a/an/the/@theirs? @clinician
        has/have/had no @clinician
        without a/any/the @clinician
        i/we am/m/are/was no/not? a/an? @clinician
        as/like/as/not a/an @clinician
        in therapy with me/us
        therapy with me/us
        in @theirs therapy with me/us
        than she/he/they says/say/thinks/think/admits/feels/believes

        # ---- What is only asked for, or wanted from somebody else.
        [goal >]
        wants/want/wanted/hopes/hope/hoping/plans/planning/intends/wishes/decided to start/try/begin/find/do/have/get/look/join/continue/finish/go/undergo/book/seek => 6
        would/d like to? start/try/begin/find/do/have/get/look/join/continue/finish/go/a/an => 6
        get/getting/seek/seeking/obtain/obtaining/pursue/pursuing a/an/her/his/their => 2
        next on @theirs list => 8
        interested in => 4
        looking/searching/look/search for/into => 4
        goal/goals/aim for ..3 : => 10
        [hypothetical >]
        asked/asks/asking/begged/begs me/us to/for/whether
        asked/asks/wants/wanted/invited the coach to/for
        want/wants/wanted me/us to => 2
        should/could diagnose/prescribe/treat
        [other <]
        myself => 0
        """
}
