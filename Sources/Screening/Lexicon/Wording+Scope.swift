extension Wording {
    /// What reads like a diagnosis or a treatment (SC-06).
    static let scope = """
        @disorder = adhd/ptsd/cptsd/ocd/gad/mdd/bpd/npd/asd/bipolar/schizophreni*/autism/autistic/asperger*/dyslexi*/dyspraxi*/borderline/narcissistic/dysthymi*/cyclothymi*/agoraphobi*/anorexi*/bulimi*/psychosis/depression/depressive/disorder
        @drug = sertraline/fluoxetine/citalopram/escitalopram/paroxetine/venlafaxine/duloxetine/mirtazapine/bupropion/trazodone/lithium/lamotrigine/valproate/quetiapine/olanzapine/aripiprazole/risperidone/diazepam/lorazepam/clonazepam/alprazolam/zopiclone/buspirone/propranolol/methylphenidate/naltrexone/prozac/zoloft/lexapro/xanax/valium/ritalin/seroquel/wellbutrin/effexor/cymbalta
        @meds = @drug/dose/dosage/doses/medication/medications/medicine/meds/antidepressant/antidepressants/ssri/ssris/tablets/pills/melatonin
        @raise = increase/increased/increasing/raise/raised/raising/lower/lowered/lowering/reduce/reduced/reducing/double/doubled/doubling/halve/halved/halving/adjust/adjusted/adjusting/change/changed/changing/taper/tapered/tapering/titrate/titrated/titrating/stop/stopped/stopping/skip/skipping/switch/switched/switching/start/started/starting/up/upped/upping/cut/cutting
        @advise = recommend/recommended/recommending/suggest/suggested/suggesting/advise/advised/advising/told/tell/encourage/encouraged/urge/urged/proposed/propose
        @gone = trauma/traumas/traumatic/abuse/assault/rape/accident/attack/crash/childhood/memory/memories/flashback/flashbacks/combat/torture
        @exposed = therapy/work/exercise/exercises/session/sessions/hierarchy/ladder/task/tasks/homework/treatment/response/protocol/steps

        # ==== Looks like it, and is not.
        [pseudo]
        # Faults of machines and firms are diagnosed as well.
        diagnos* ..3 fault/problem/problems/issue/issues/server/bottleneck/network/bug/system/culture/workflow/engine/car/outage/market/build/printer/business/leak/meeting/schedule/gap/root/boiler/delay/organisation/organization/company/supply
        diagnos* of the/our/this/what/why/where/how
        diagnos* what/why/where/how
        diagnostic tool/tools/port/report/log/logs/software/workshop/survey/phase/centre/center/imaging/questions/exercise
        diagnostic of/for the? team/strengths/culture/organisation/business
        business/market/team/organisational/organizational/leadership/strategic/skills/root diagnosis/diagnostic
        # A portion, and a dose of many things.
        dose of/the humour/humor/reality/courage/optimism/salt/scepticism/skepticism/fun/caution/common/honesty/sunshine/fresh/confidence
        dose of/the luck/patience/nature/daylight/kindness/energy/vitamin/self/contempt/calm/fun
        daily/healthy/good/small/heavy/big/regular/steady dose of
        @theirs/skip/skips/skipped/miss/missed/misses/missing/forget/forgets/forgot/take/takes/took/taking/two/any/a/evening/morning/afternoon dose/doses
        increase/increased/double/doubled of/the? ..1 exercise/steps/training/exercise
        change/changed/changing/start/started/stop/stopped @theirs/the medicine ball
        # To be treated well, and treats.
        treat/treats/treated/treating @self/myself/her/him/them/people/others/colleagues/staff/everyone/all ..2 with/like/as/to/well/better/fairly/kindly/badly
        treat/treats/treated/treating ..2 like/as/fairly/kindly/unfairly/differently/equally/respect/contempt
        treated for/to/as a/an/the? coffee/dinner/massage/break/weekend/spa/lunch/holiday/cake/fool/child/equal/equals
        # Prescribed by rule or in jest.
        prescribed @self/reading/hours/form/format/text/way/route/uniform
        prescribes/prescribed/prescribe dinner/uniform/uniforms/dress/jackets/ties/rest/walks
        jokingly prescribed/prescribe/prescribes
        prescription glasses/sunglasses/lenses/lens/charge
        # Clinical and patient as everyday words.
        clinical precision/trial/trials/nurse/research/coding/director/governance/commissioning/placement/detachment/skills/lead/manager
        clinical pharmacist/software/data/waste/practice/educator/operations/team/role/job/work/post
        her/his/their/our/the patients
        patients' council
        patient with/enough/person/people/and/about/when/leader/manager/listener/approach/teacher/colleague/explanation/persistence/while/portal/safety/records/council
        very/so/more/be/being/how/too/incredibly/endlessly/quite/really patient
        # Other therapies than the mind's.
        physical/physio/speech/occupational/retail/aroma/massage/radiation/chemo/hydro/light/hormone/shock/water/laser/music/art therapy
        retail/physical/physio/speech/occupational/massage therapy session/sessions
        therapy dog/dogs/animal/bike/session/sessions with/at @my physio/physiotherapist/dog
        therapy dog/dogs/animal/bike/lamp
        # Other exposures, resistances, projections, splits.
        public/media/press/career/market/financial/board/executive/sun/international/currency/cold/double/long/risk exposure
        exposure to/triangle/time/settings/compensation/bracketing/meter/of/in
        hypnotic/hypnosis/hypnotised by/rhythm/voice/show/app
        unconscious bias/biases/competence/incompetence/habit/habits/reflex
        resistance training/band/bands/exercise/exercises/workout/workouts/machine/machines
        # Rules, criteria, equations.
        rule/rules/ruled/ruling out the/any/that/moving/working/going/job/option/options/relocation/of/it/asking/nothing/hour/promotion
        differential equation/equations/pay/pricing/calculus/gear/pressure
        prognosis for the/@theirs? ..1 project/economy/market/company/business/industry/team/deal/season/harvest/street/club
        criteria for/of the/a/@theirs? ..1 job/success/promotion/grant/bonus/role/award/loan/post/scheme/programme/program/visa/course
        meets/met/meet/meeting/fits the/all/@my/our/most/every ..2 criteria for/of the/a/@theirs? ..1 job/success/promotion/grant/bonus/role/award
        presents/presented/presenting with/to/at/the/a ..3 slides/confidence/ease/flair/poise/humour/notes/board/conference/clients/team/results
        # Names, lectures, charities, books, jobs.
        adhd/autism/ocd/dementia/bipolar/ptsd/depression/schizophrenia charity/research/conference/awareness/lecture/documentary/foundation/fundraiser/campaign/run
        adhd/autism/ocd/dementia/bipolar/ptsd/depression/schizophrenia podcast/book/article/workshop/training/course/coach/ward/unit/nurse/clinic/helpline
        book/books/article/articles/lecture/podcast/film/course/documentary/paper/webinar/talk/essay/chapter/piece/novel about/on @disorder/emdr/cbt/dbt/trauma/psychoanalysis/hypnotherapy/hypnosis/transference/exposure
        read/reading/reads/wrote/writing ..3 about/on @disorder/emdr/cbt/dbt/trauma/psychoanalysis/hypnotherapy/hypnosis/transference/exposure
        trained/works/worked/working/qualified/retrain/retraining/studies/studying/trains/training as/in/to a/an/be/become? hypnotherapist/psychoanalyst/emdr/dbt/cbt/psychoanalysis/hypnotherapy
        cbt/dbt/emdr training/course/centre/nuggets/certificate/motorbike/test
        cognitive behavioural/behavioral coaching/coach/techniques
        cbt/act based? coaching
        schizophrenic weather/economy/policy/strategy/market
        disorder of/in the/@my desk/files/paperwork/accounts/room/inbox
        in disorder
        bipolar world/politics/transistor
        # A letter and two digits that are a seat, a key or a form.
        flight/form/key/keys/room/gate/seat/block/row/building/unit/model/bus/route/section/version/line/page/stand/locker/bay/apartment/flat/desk/cell/column ..4 <code>
        hall/stall/booth/table/level/exit/junction/shelf/box/item/clause/article/grade/runway/platform/car/camera/ticket/press/pressed/pressing/street/class/aperture ..4 <code>
        f/at/stop <code>

        # ==== Codes.
        [D1]
        <code>
        r45.851/t14.91
        dsm 5/v/iv/iii tr? criteria/code/codes/diagnosis/list/checklist?
        dsm criteria/code/codes/diagnosis/checklist/manual
        the dsm criteria/list?
        icd 10/11 code/codes?
        icd code/codes
        90791/90792/90832/90833/90834/90836/90837/90838/90839/90840/90845/90846/90847/90853
        cpt code/<n>

        # ==== To diagnose.
        [D2]
        diagnose/diagnoses/diagnosing/diagnosis/diagnostician/diagnosable
        diagnosis/diagnose/diagnosed :
        i/we/coach have/ve/had/also/then/today/just? diagnosed
        diagnosed @my/him/her/them/client
        diagnosed => passive
        undiagnosed
        misdiagnosed/misdiagnosis/misdiagnose
        diagnoise/diagnoised/diagnosd/diagonsed/diagnossed/dignosed/diagnoisis
        diagnostic criteria/threshold/impression/picture/formulation/features/category/manual/assessment/interview/summary/label
        dx
        ddx
        meet/meets/meeting/met/fulfil/fulfils/fulfills/fulfilled/satisfies/fits/fit the/all? diagnostic/dsm/icd/clinical/full/<n>? criteria
        differential :/is/includes/diagnosis/diagnoses
        prognosis
        comorbid/comorbidity/comorbidities
        rule/rules/ruled/ruling out ..2 @disorder
        r <slash> o ..1 @disorder
        symptoms/signs consistent/indicative/characteristic/typical/suggestive with/of
        symptomatology
        pathological/pathology
        presents/presented/presenting with ..2 @disorder
        presents/presented/presenting with depressive/anxious/manic/psychotic/obsessive/clinical/blunted/flat/paranoid
        phq/gad/pcl <n>
        mental status exam/examination
        mse :?
        assessment/imp/impression/assess : ..2 @disorder

        # ==== Names of disorders.
        [D3]
        # Short names.
        adhd/ptsd/cptsd/ocd/gad/mdd/bpd/npd/aspd/ednos/arfid/bdd/pmdd/hpd
        c ptsd
        asd/autism/autistic/asperger*
        dyslexi*/dyspraxi*
        # Mood.
        depression
        depresion/deppression/depresssion
        major/recurrent/persistent/manic/unipolar/agitated/psychotic/endogenous depressive/depresive? disorder/depression/episode/illness
        clinical/severe/moderate/mild/chronic/recurrent/major/seasonal/atypical/reactive/situational/treatment/masked/untreated/underlying resistant? depression
        depressive disorder/illness/episode/episodes
        postnatal/postpartum/antenatal/perinatal depression/psychosis
        manic depression/depressive
        bipolar disorder/affective/type/one/two/ii/i/illness? disorder/one/two/ii/i?
        bi polar disorder/type/one/two/ii/i?
        dysthymi*/cyclothymi*
        clinically depressed
        seasonal affective disorder
        # Anxiety, compulsion, trauma.
        generalised/generalized/social/separation/health anxiety disorder
        anxiety disorder/disorders
        social/specific/clinical phobia
        panic disorder
        agoraphobi*
        obsessive compulsive disorder?
        body dysmorphi* disorder?
        post traumatic stress disorder?
        posttraumatic stress disorder?
        complex ptsd/trauma
        acute stress disorder/reaction
        adjustment/stress/grief disorder
        prolonged grief disorder
        dissociative identity/amnesia/fugue? disorder
        trichotillomania/kleptomania/hypochondri*
        # Psychosis.
        schizophreni* disorder?
        schizoaffective disorder?
        psychosis
        psychotic/delusional disorder
        # Personality.
        borderline/narcissistic/antisocial/avoidant/histrionic/schizoid/schizotypal/paranoid/dependent/emotionally unstable/obsessive/compulsive? personality disorder/traits/structure/organisation?
        personality disorder/disorders
        has/have/with/is borderline
        # Eating, development, substances, ageing.
        eating disorder/disorders
        binge eating disorder
        anorexi* nervosa?
        bulimi* nervosa?
        attention deficit hyperactivity? disorder?
        autis* spectrum disorder/condition?
        tourette* syndrome?
        alcohol/opioid/cannabis/cocaine/substance/drug/gambling use? disorder
        conduct/oppositional/conversion/somatic/somatoform/factitious/attachment/mood/affective/sleep/impulse/mental/psychiatric/developmental/neurodevelopmental defiant/symptom/control? disorder/disorders
        dementia/alzheimer*
        mental illness

        # ==== Acts of treatment.
        [T1]
        # Therapies by name.
        emdr
        eye movement desensitisation/desensitization
        bilateral stimulation
        cbt
        cognitive behavioural/behavioral/behaviour/processing therapy
        dbt skills? group/therapy/training/programme/diary
        dbt
        act/schema/gestalt/psychodynamic/ifs/regression/primal/aversion/narrative/talking/cathartic/reparenting therapy
        ifs/psychodynamic/schema session/sessions/technique/work/intervention
        somatic experiencing
        inner child therapy/work
        psychoanalysis/psychoanalytic
        hypnotherapy/hypnosis/hypnotise/hypnotize/hypnotised/hypnotized/hypnotising
        systematic desensitisation/desensitization
        behavioural/behavioral activation
        # Exposure as a treatment.
        exposure @exposed
        exposure and/with response prevention
        prolonged/imaginal/interoceptive/graded/graduated/gradual/repeated/in exposure/vivo exposure/@exposed?
        did/do/done/doing/started/some/used/using/continued/ran/completed/first/more/plan/planned/paced exposure
        did/do/done/doing/started/some/used/using/continued/ran/completed/first/more exposure with/on/in/together/again/for/and
        # Working on what happened.
        process/processed/processing/reprocess/reprocessed/reprocessing ..3 @gone
        trauma processing/reprocessing/therapy/treatment
        trauma focused/focussed therapy/work/cbt/session
        i/we worked/work/working/went/go through ..2 trauma/traumas/abuse/assault/rape/flashbacks
        trauma work
        # Prescribing; what has no author was prescribed by somebody else.
        i/we/coach have/ve/had/also/then/today/just/can/would/will? prescribe/prescribed/prescribing
        prescribe/prescribing
        prescribed/prescribes/perscribed/perscribes/precribed => passive
        gave/wrote/write/giving @theirs/him/them/a ..1 prescription
        # Medicine: advice on it, and changes to it.
        @advise ..4 @raise ..3 @meds
        @advise ..4 come/comes/coming/go/going/get/getting/wean off/on ..2 @meds
        @advise ..4 take/taking/try/trying more/less/fewer/double/half/<n>/extra/some? ..1 @drug
        @advise a? higher/lower/stronger/different/new/double/smaller ..1 @meds
        i/we have/ve/then/also/just? @raise ..3 @meds
        i/we took/taken/take/weaned/brought/put ..2 off/on ..2 @meds
        i/we have/ve/then/also/just? titrated/tapered/weaned
        titrated/titrate/titrating/titration => passive
        @raise ..2 dose/dosage => passive
        higher/lower/new/different/stronger dose of? => passive
        dose/dosage was/is/has/had/been/to/recently/being/slowly/just been/be/recently? raised/increased/lowered/reduced/adjusted/changed/doubled/halved => passive
        medication management/monitoring
        touching/adjusting/touch anybody/anybody's/anyone's/@theirs/the s? dose/dosage
        # Treating.
        i/we have/ve/had/also/am/m/are? treat/treated/treating ..1 @theirs/for/him/them/client
        i/we have/ve/had/also/am/m/are? treat/treated/treating ..2 @disorder/anxiety/panic/trauma/phobia/insomnia/addiction/symptoms/grief
        treat/treats/treated/treating ..3 @disorder/anxiety/trauma/panic/insomnia/phobia/symptoms/addiction/nightmares/flashbacks
        treated for/with => passive
        being/is/was/been treated for/with/by => passive
        treatment plan/plans/protocol
        treatment for/of ..1 @disorder/anxiety/trauma/panic/insomnia/phobia/symptoms/addiction
        therapeutic/clinical intervention/interventions
        psychotherapy with/session/sessions/work
        did/do/doing/offered/provided/gave/give some/a/bit/little ..2 psychotherapy/therapy
        in/of/for psychotherapy => info
        dream interpretation/analysis

        # ==== The relation of therapy: one quiet line.
        [T2]
        transference/countertransference => advice
        counter transference => advice
        unconscious/subconscious conflict/wish/wishes/motive/motives/fantasy/drive/drives/anger/guilt/process/processes/material/hostility/rage/defence/defense => advice
        from/with/of/in/into/to @theirs/the/my unconscious => advice
        defence/defense/defensive mechanism/mechanisms => advice
        interpret/interpreted/interpreting @theirs/the/my ..1 resistance/defences/defenses/dream/dreams/transference/silence => advice
        resistance interpretation/analysis => advice
        projective identification => advice
        repressed/repression/repressing @theirs? ..1 memories/memory/anger/feelings/trauma/wish/wishes => advice
        oedipal/oedipus/superego => advice
        projects/projecting/projected @theirs? ..2 onto me/us => advice

        # ==== Titles.
        [P1]
        my/our patient/patients => advice
        of my/our patients => advice
        the patient => advice
        patient reports/says/is/was/states/seems/feels/wants/arrived/came/has/denies/presented/described/appears/shared/told/set/will/mentioned => advice
        therapy session/sessions/hour/room/client/clients
        psychotherapy session/sessions/hour/client/clients
        clinical impression/impressions/assessment/judgement/judgment/opinion/formulation/picture/presentation/interview
        clinical notes/note/supervision/session/view/observation/concern/diagnosis/evaluation/hypothesis/intervention/interventions
        as @theirs/a/your/an/my therapist/clinician/psychologist/psychotherapist
        in therapy with me/us

        # ==== What belongs in the record proper and not in a psychotherapy note (CD-03).
        [R1 medication]
        start/started/starts/starting/stop/stopped/takes/took/on/increased/reduced/raised/lowered/prescribed/commenced/switched/continues/continued/tapering/tapered ..3 @drug
        start/started/starts/starting/stopped/increased/reduced/changed/prescribed/commenced/switched/continues/continued/tapered ..2 medication/medications/meds/antidepressant/antidepressants/ssri
        @drug was/were/is/has/had/<n>/raised/increased/reduced/lowered/stopped/started/from/to/unchanged
        <n> mg
        medication/medications/meds/medicine :
        medication/meds/dose/dosage was/were/has/had/been/is? changed/reviewed/increased/reduced/adjusted/unchanged/raised/lowered/stopped/doubled/halved
        current/same medication/meds/dose
        side effects :/of/reported
        [R1 times]
        start/started/starts/began/begun/stop/stopped/ended/ends/end/finished at/:? <n>
        start/started/began/ended/finished at ..1 past/quarter/half/ten/five/o'clock/noon/one/two/three/four/six/seven/eight/nine/eleven/twelve
        session/hour from/lasted/ran/of/length/: ..1 <n>
        <n> : <n> to/<dash>/until <n>
        <n> minutes/min/mins session/in/by/video/face/individual/,/./telehealth/online
        start and stop/end times/time
        [R1 modality]
        modality/modalities/frequency :
        weekly/fortnightly/biweekly/monthly sessions/individual/session/cbt/appointments/therapy
        sessions weekly/fortnightly/monthly/twice
        sessions reduced/moved/increased to
        seen weekly/fortnightly/monthly
        twice/once/three a/per week/month
        by/via video/telephone/phone/zoom/telehealth
        individual/group/couple/couples/family cbt/therapy/psychotherapy/session/sessions
        [R1 tests]
        phq/gad/pcl/bdi/bai/moca/mmse/audit/ace/whodas/caps/core ii/c/<n>/om? was/of/score/total/at/:/<n>/today/is
        phq/gad/pcl/bdi/bai/moca/mmse/whodas <n>?
        y bocs
        ybocs
        beck depression/anxiety inventory
        score/scored/scores of/was/at/on/: ..2 <n>
        result/results of the/@theirs ..2 test/moca/scan/screen/assessment/questionnaire/phq/gad/:
        test/tests/assessment/questionnaire/blood result/results/score/scores
        [R1 diagnosis]
        diagnosis/diagnoses/dx/diagnostic :/confirmed/changed/revised/deferred/unchanged/updated/<code>/summary/impression
        diagnosed with/as
        working/provisional/primary/secondary/differential/principal diagnosis
        dx
        meet/meets/met ..2 criteria
        <code>
        [R1 function]
        functional status/impairment/level
        functioning :/at/impaired/improved/declined/remains/well/poorly
        functioning is/has/was improved/impaired/good/poor/stable
        back at/to/in work/school/college
        returned/signed to/off work/school
        off sick/work
        gaf
        adls/adl
        [R1 plan]
        treatment plan/goal/goals
        plan :
        plan updated/reviewed/agreed/revised/unchanged
        plan remains/is/was unchanged/reviewed/continue/to/weekly
        goal/goals/objective/objectives reviewed/met/progress/updated/:/<n>
        next appointment/session booked/on/at/in/:/is
        continue/continues/continued with? weekly/cbt/exposure/treatment/current/therapy/emdr/sessions
        discharge planned/planning/plan/date
        homework :/set/assigned
        intervention/interventions :/used
        [R1 symptoms]
        symptom/symptoms :/are/include/including/reduced/worsened/improved/checklist/persist/severity/summary/since
        symptoms of @disorder/anxiety/panic
        presenting problem/problems/complaint/symptoms
        sleep/appetite/mood/energy/affect/concentration :
        mental status
        mse
        oriented x/to/times
        panic attacks/attack <n>/two/three/four/per/daily/weekly/down/twice/reduced
        [R1 prognosis]
        prognosis :/good/guarded/poor/fair/excellent/is/remains/favourable/favorable/uncertain
        [R1 progress]
        progress :/note/towards/toward
        progress on/to/with ..1 goal/goals/date/objective/objectives/plan
        good/slow/steady/some/little/no/moderate/clear/significant/limited progress on/with/towards/toward/since/this/has/so/.
        improvement in/of/on symptoms/mood/sleep/anxiety/functioning
        symptoms/anxiety/depression/mood is/are/has/have/much/slightly/been? improved/improving/reduced/reducing/worsened/worse/better/stable/unchanged/remitted
        treatment response
        responding/responded/responds well/to/poorly ..2 treatment/medication/cbt/therapy/@drug
        """
}
