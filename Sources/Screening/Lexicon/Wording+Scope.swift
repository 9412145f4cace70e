extension Wording {
    /// What reads like a diagnosis or a treatment (SC-06), and what belongs in the record proper
    /// (CD-03).
    static let scope = """
        @disorder = adhd/add/ptsd/cptsd/ocd/gad/mdd/bpd/npd/bipolar/schizophreni*/autism/asd/asperger*/dyslexi*/borderline/narcissistic/dysthymi*/cyclothymi*/agoraphobi*/anorexi*/bulimi*/psychosis/depression/dyspraxi*
        [pseudo]
        diagnos* the/a/that/our/why/what/where/issue/network/server/fault/bottleneck/@my/team's ..2 fault/problem/server/issue/bottleneck/network/bug/team/process/processes/system/culture/workflow/engine/car/outage/market/build/printer/business/leak/meeting/schedule/gap/conflict/root/boiler/delay
        diagnostic tool/port/test/report/log/logs/software/assessment/workshop/survey/phase/centre/center/imaging of/for/on/the? team/strengths/culture?
        diagnosed with/as high/type/raised/cholesterol/hypertension/diabetes/prediabetes/asthma/cancer/gout/elevated/hyperlipidemia/hyperlipidaemia/pre/fatty/osteoarthritis/arthritis/osteoporosis/sleep/breast/celiac/coeliac
        diagnosed high/cholesterol/diabetes/type/hypertension/<n>
        newly/recently/was/been diagnosed high/type/diabetic/pre
        dose of/the humour/humor/reality/courage/optimism/salt/scepticism/skepticism/fun/caution/common/honesty/sunshine/fresh/confidence/luck/patience/nature/daylight/kindness/energy/vitamin/self
        daily/healthy/good/small/heavy/big/regular dose of
        exposure to/of/in/on new/the/senior/other/different/markets/more/cold/clients/leadership/board/sun/sunlight/daylight/media/international/customers/people/risk/light/photo/photos/film/picture/art/music/press/shot/executives/management/industry/stakeholders/nature/a/news/screens
        public/media/press/career/market/more/financial/board/executive/sun/wider/visibility/international/leadership/great/good/currency/cold/light/double/long/risk exposure
        exposure triangle/time/settings/compensation/bracketing/meter
        treat/treats/treated/treating/treatment for/@self/him/her/them/as/like/everyone/people/others/colleagues/staff/all/@my/team/with/each/a/of/it/the/this/herself/me/us ..2 respect/ice/well/fairly/kindly/equals/equal/dinner/cake/badly/unfairly/nice/coffee/massage/break/weekend/spa/employees/new/kindness/better/experiment/colleagues/lunch/project/mistakes/differently/contempt/staff/business/exam/way/holiday/dog/garden
        treat/treats/treating/treated @self to/like/better/with/kindly/well/as
        a/little/weekly/small/weekend/sweet/special/spa/silent/facial/hair/beauty/water/vip/red treat/treats/treatment/treatments
        treatment room/of/at/by the/staff/colleagues/work/customers/data/others/women/minorities/people
        prescribed @self/reading/hours/form/format/text/way/<n>/route/uniform/two/three/a ..2 rest/book/walk/form/format/nothing/uniform/list
        jokingly prescribed
        prescribed higher/a/another/statin/statins/blood/cholesterol/new/lower/medication/medicine/inhaler/glasses/lenses/diet/exercise higher/dose/pressure/medication/tablets/statin?
        prescription glasses/sunglasses/lenses/lens/charge/drugs/for/refill/collection glasses/blood/cholesterol/contact?
        increased/recently/skips/missed/higher/double/takes/forgets/lower/half/one/second/full/morning/evening/next/usual/reduced/a/her/his/the/skip/forgot/extra/same/took/booster/statin/adjusted dose/doses/dosing/dosage
        clinical precision/trial/trials/nurse/research/coding/director/governance/commissioning/placement/detachment/skills/lead/manager/pharmacist/software/data/waste/practice/educator/operations
        personality test/tests/type/types/quiz/profile/clash/clashes/questionnaire/inventory/at/of
        unconscious bias/biases/competence/incompetence/bias
        resistance to/training/band/bands/exercise/exercises/from/within/in/workout/workouts/against/at change/training/the/this/her/his/doing/reorganisation/delegating/feedback?
        insulin/antibiotic/electrical/some/any/strong/inner/least/path/much/little/least/water resistance
        data/contract/knowledge/file/server/phone/technology/technical/money/bank/call transfer/transference
        rule/ruled/rules/ruling out the/a/any/that/moving/working/going/job/options/option/relocation/of/it/hour/promotion/asking/sabbatical/an
        differential equation/equations/pay/pricing/treatment/calculus/gear/pressure/diagnosis/privacy
        prognosis for/of the/project/economy/market/company/business/industry/team/deal/season/harvest
        meets/met/meet/meeting/fits/fit/fulfils/fulfills the/all/@my/our/most/key/every/selection/entry/job/funding/eligibility/its/none/these/her/agreed/<n> ..2 criteria for/of/to/set/we/on?
        criteria for/of/to the/a/job/success/promotion/choosing/good/decide/this/selecting/@my/role/new/award
        presents/presented/presenting with/to/at/the/a/her/his/well/confidence/confidently/slides/results/calmly/flowers/ideas ..1 confidence/confident/board/slides/ease/flair/team/humour/gift/award/poise/options/conference/clients/sore
        eye/eyes movement/movements in/of/when/exercise
        adhd/autism/ocd/dementia/bipolar/ptsd charity/research/conference/book/podcast/awareness/lecture/documentary/training/foundation/coach/fundraiser/campaign/workshop/course/run/app/unit/ward/nurse/clinic
        in aid of/for adhd/autism/dementia/ocd/ptsd/alzheimer*/anxiety research/charity?
        reading/read/book/books/article/lecture/podcast/film/course/documentary/paper/webinar/talk/essay a/the/about/on/some/an/her? book/article/paper/piece/chapter/on/novel/memoir? about/on/of adhd/emdr/cbt/autism/ptsd/trauma/psychoanalysis/hypnotherapy/transference/jung/freud/depression/dbt/exposure/bipolar/ocd/schizophrenia/narcissism/addiction/anxiety
        trained/works/worked/working/job/qualified/retrain/retraining/studies/studying/trains/training/career as/in/to a/an/be/become? hypnotherapist/psychoanalyst/psychiatrist/emdr/dbt/cbt/psychoanalysis/psychotherapist/hypnotherapy therapist?
        @my patients
        patients
        patient with/enough/person/and/about/when/in/but/leader/manager/listener/people/approach/teacher/colleague/as/explanation/work/persistence/while/portal/safety/experience/records
        @be/more/very/so/less/be/being/becoming/remain/stay/stays/too/how/not/feels/felt/endlessly/incredibly/impressively/was patient
        physical/physio/speech/occupational/retail/aroma/massage/radiation/chemo/hydro/light/hormone/drug/group/shock/heat/couples/family/marriage/water therapy
        therapy dog/dogs/animal/bike/session/sessions? with/at/of? @my? physio/physiotherapist/therapist/dog
        shopping/gardening/cooking/running/swimming/walking/music/baking/knitting is/was/s/as @my? therapy
        disorder of/in the/@my desk/files/paperwork/accounts/room/inbox
        business/public/civil/mild/total/general/complete/inbox/some/in disorder
        disordered desk/filing/notes/thinking/accounts
        flight/form/key/keys/room/gate/seat/block/row/building/unit/model/bus/route/section/version/line/page/stand/locker/bay/apartment/flat/desk/f/cell/column/hall/stall/booth/table/level/exit/junction/shelf/box/item/clause/article/grade/runway/platform/car/camera/ticket/press/presses/pressed/pressing/street/class/number/vitamin/lot/aperture/f/at/stop ..1 <code>
        cbt nuggets/course/centre/certificate/motorbike/test
        hypnotic/hypnotising/hypnotized/hypnosis by/rhythm/voice/for/show/app?
        hypnotised by
        trigger/triggered warning
        splitting the/hairs/bill/up/time/tasks/work/headache
        projection/projections for/of/screen/revenue/sales/financial/growth/the
        medical school/insurance/check/history/appointment/records/leave/conference/device/secretary
        coach/coaching sessions/session
        symptom of the/a/how/something/poor/wider/deeper
        analysis of/paralysis
        psychoanalysing/psychoanalyzing

        [D1]
        <code>
        r45.851/t14.91
        dsm 5/v/iv/tr? tr? code/criteria/diagnosis?
        icd 10/11? code/codes?
        90791/90792/90832/90833/90834/90836/90837/90838/90839/90840/90845/90846/90847/90853
        cpt code? <n>?

        [D2]
        diagnos*
        dx
        ddx
        misdiagnos*
        undiagnosed
        meet/meets/meeting/met/fulfil/fulfils/fulfills/satisfies/fits/fit/fitting diagnostic/dsm/icd/the/clinical/full/all/for? diagnostic/dsm/icd/clinical/the? <n>? criteria for/of @my? @disorder
        meet/meets/meeting/met/fulfil/fulfils/fulfills/fit/fits diagnostic/dsm/icd/clinical/full/the ..1 criteria
        diagnostic criteria/threshold/impression/picture/formulation/features/category/manual/assessment/interview
        criteria for @disorder
        differential diagnosis/includes/diagnoses/:/between?
        prognosis is/was/:/looks/good/guarded/poor/fair/excellent/for/remains? good/poor/guarded/fair/excellent/uncertain?
        comorbid/comorbidity/comorbidities/comorbidly
        rule out @disorder
        ruled out @disorder
        rule/rules/ruling/ruled out depression/bipolar/adhd/ptsd/a/an/any ..1 disorder/adhd/autism/psychosis/depression/personality
        symptomatology
        symptoms/signs consistent/indicative/characteristic/typical/suggestive with/of
        pathological/pathology
        clinically depressed/anxious/significant/depressive/relevant/diagnosable
        presents/presented/presenting with depressive/anxiety/anxious/manic/psychotic/obsessive/symptoms/clinical/disordered/trauma/flat/blunted
        phq
        phq <n>
        gad 7
        pcl 5
        mental status exam/examination
        mse

        [D3]
        adhd/ptsd/cptsd/ocd/mdd/bpd/npd/asd/aspd/adhd/ednos/arfid/dspd/bdd/pmdd/ednos/hpd
        c ptsd
        gad
        complex ptsd/trauma
        post traumatic stress disorder?
        posttraumatic stress disorder?
        traumatic stress disorder
        major/clinical/severe/moderate/recurrent/unipolar/bipolar/mild/psychotic/agitated/persistent/treatment/seasonal/endogenous/atypical/situational/reactive/full/untreated/underlying/chronic/masked resistant/blown? depression/depressive disorder/illness/episode?
        major/persistent/recurrent depressive/depression disorder/episode?
        depressive disorder/illness
        depression => bare
        postnatal/postpartum depression
        generalised/generalized/social/separation/health/severe? anxiety disorder/disorders
        anxiety disorder/disorders
        panic disorder
        social anxiety/phobia disorder
        bipolar disorder/one/two/ii/i/type/affective/illness disorder/i/ii/<n>?
        bipolar
        manic depression/depressive
        borderline/narcissistic/antisocial/avoidant/histrionic/schizoid/schizotypal/paranoid/dependent/obsessive/compulsive/emotionally personality/compulsive/unstable disorder/traits/structure/personality/pattern? disorder?
        personality disorder/disorders
        narcissistic/borderline traits/features/patient/structure/pattern/organisation/organization
        emotionally unstable
        narcissist => advice bare
        obsessive compulsive disorder?
        schizophreni*/schizoaffective disorder?
        psychotic disorder/illness
        psychosis => bare
        delusional disorder
        eating disorder/disorders
        anorexi* nervosa?
        bulimi* nervosa?
        binge eating disorder
        body dysmorphi* disorder?
        body dysmorphia
        attention deficit hyperactivity/disorder? disorder?
        autistic/autism/asperger*/aspergers spectrum? disorder/condition/syndrome?
        dyslexi*
        dyspraxi*
        tourette* syndrome?
        adjustment/mood/affective/conduct/oppositional/dissociative/somatic/somatoform/stress/dysthymic/cyclothymic/sleep/impulse/substance/alcohol/opioid/cannabis/cocaine/gambling/drug/attachment/mental/psychiatric/panic/phobic/adjustment/conversion/factitious/developmental/neurodevelopmental use/identity/control/defiant/symptom/reaction? disorder/disorders
        acute stress reaction/disorder
        dissociative identity/amnesia/fugue
        dysthymi*/cyclothymi*/agoraphobi*/trichotillomania/kleptomania/hypochondri*
        dementia/alzheimer*
        mental illness/disorder

        [T1]
        emdr
        cbt
        dbt skills/group/therapy/coach/programme/diary? group/training?
        act therapy
        prolonged exposure therapy/work/sessions?
        exposure and/hierarchy/therapy/work/exercise/exercises/session/sessions/ladder/response/task/tasks with/response? prevention?
        imaginal/interoceptive/graded/graduated/in exposure/vivo exposure/work?
        did/do/done/doing/does/started/some/used/using/first/continued/ran/completed/our/planned exposure with/to/on/for/together/in/again/first?
        exposure
        psychoanalysis/psychoanalytic/psychoanalyst work/interpretation/session/sessions/technique?
        hypnotherapy/hypnosis/hypnotised/hypnotized
        regression therapy/session/work
        trauma processing/therapy/work/treatment/reprocessing/focused/focussed therapy/cbt/work?
        process/processed/processing/reprocess/reprocessed/reprocessing/worked the/@my/her/some/that/through/this/a/childhood/early/old ..2 trauma/traumas/abuse/assault/traumatic/rape memory/memories/event?
        working/worked/work through @my/the/some/that/a ..2 trauma/traumas/abuse/assault/rape
        trauma memory/memories/narrative reprocessing/processing/work?
        prescrib*
        titrat*
        dose/dosage/doses/dosing of/to/was/from/be/up/should/by/increased/reduced/raised/lowered ..1 mg/sertraline/medication/<n>/fluoxetine/antidepressant?
        increase/increased/increasing/reduce/reduced/raise/raised/raising/lower/lowered/lowering/change/changed/adjust/adjusted/adjusting/double/doubled/halve/halved/taper/tapered/tapering/stop/stopped/start/started/come/coming/up/upped/recommended/recommend/suggested/suggest/advised/advise ..2 dose/dosage/medication/medications/meds/antidepressant/antidepressants/sertraline/fluoxetine/citalopram/lithium/ssri/ssris/quetiapine/escitalopram/venlafaxine/prozac/lexapro/zoloft/xanax/valium/diazepam/ritalin/methylphenidate
        medication review/management/monitoring
        <n> mg of/sertraline/fluoxetine/citalopram/lithium/diazepam/propranolol/daily?
        <n> sets of? emdr/bls/bilateral?
        treat/treats/treated/treating @my/her/the/this/that/a/for/it/client/him/them/clients/panic/depression/anxiety/trauma/ptsd/ocd ..3 depression/anxiety/trauma/ptsd/panic/ocd/insomnia/phobia/disorder/symptoms/addiction/bipolar/attacks/bulimia/anorexia/adhd/grief/eating/nightmares/flashbacks
        treated/treating/treat @my for
        treated for/with depression/anxiety/ptsd/emdr/cbt/ocd/bipolar/trauma/panic/an/addiction/exposure/medication/a/hypnosis
        treatment plan/plans/for/of/goals/goal/session/sessions/approach/with/protocol/phase depression/anxiety/ptsd/trauma/panic/her/his/ocd/emdr/cbt?
        in/under/receiving/started/having/undergoing/gets/getting/finished/completed psychiatric/trauma/inpatient/outpatient/psychological/addiction? treatment
        psychotherapy/psychotherapeutic
        talking therapy/therapies
        schema/gestalt/psychodynamic/ifs/somatic/narrative/primal/aversion/reparenting/chair therapy/work/session/experiencing/technique/intervention
        inner child work
        cognitive behavioural/behavioral therapy?
        cognitive restructuring/therapy
        systematic desensitisation/desensitization
        bilateral stimulation
        flooding with/technique/therapy
        thought record/stopping
        behavioural/behavioral activation/experiment/experiments
        dream interpretation/analysis
        interpreted/interpreting @my/the dream/dreams/resistance/transference/defences/defenses
        clinical intervention/interventions
        therapeutic intervention/interventions/technique/techniques

        [T2]
        transference/countertransference/counter => advice
        counter transference => advice
        unconscious/unconsciously/subconscious/subconsciously conflict/wish/wishes/motives/fantasy/drive/drives/anger/guilt/process/processes/material/phantasy/need/needs/hostility/defence/defense/rage? => advice
        defence/defense/defensive mechanism/mechanisms => advice
        resistance in/to/as/interpretation/interpreted/interpreting the/work/interpretation/process/therapy/a? => advice
        projective identification => advice
        repressed/repression/repressing memories/memory/anger/feelings/trauma/wish? => advice
        acting out the/her/his/an/@my/old => advice
        oedipal/oedipus/superego/ego => advice
        attachment style/wound/trauma/injury => advice info
        projects/projecting/projected @my? father/mother/anger/onto onto/on? me => advice

        [P1]
        my/our patient/patients => advice
        the patient/pt => advice
        patient/pt reports/says/is/was/states/seems/feels/wants/arrived/came/has/denies/presented/described/appears/shared/told/set/will/and/mentioned => advice
        therapy session/sessions/hour/room/notes/note/work/goals/process/client/clients
        clinical impression/impressions/assessment/judgement/judgment/opinion/formulation/picture/presentation/interview/notes/note/supervision/session/view/observation/work/concern/diagnosis/evaluation/hypothesis
        as @my/a/your/a/my/an? therapist/clinician/psychologist/psychotherapist 
        in therapy with me/us
        psychotherapy session/sessions

        [R1 medication]
        start/started/starts/starting/stopped/taking/takes/took/on/increased/reduced/prescribed/commenced/switched/continues/continued/tapering/tapered/raised ..3 sertraline/fluoxetine/citalopram/escitalopram/lithium/quetiapine/venlafaxine/mirtazapine/lamotrigine/olanzapine/diazepam/lorazepam/propranolol/bupropion/methylphenidate/duloxetine/trazodone/paroxetine/aripiprazole/risperidone/zopiclone/buspirone/clonazepam/alprazolam/valproate/medication/medications/meds/antidepressant/antidepressants/ssri/naltrexone
        sertraline/fluoxetine/citalopram/escitalopram/lithium/quetiapine/venlafaxine/mirtazapine/lamotrigine/olanzapine/bupropion/methylphenidate/duloxetine/trazodone/paroxetine/aripiprazole/zopiclone
        <n> mg
        medication/meds :
        medication/meds/dose/dosage changed/reviewed/increased/reduced/adjusted/adherence/unchanged/taken/stopped/was
        side effects
        prescription/prescribed
        [R1 times]
        start/started/began/begun/stop/stopped/ended/finished/session at/:/from/ran <n>
        session from/lasted/ran/of/length/: <n>
        <n> : <n> to/<dash>/until? <n>? : <n>
        <n> minutes/min/mins session/by/video/face?
        start and stop/end times?
        [R1 modality]
        modality :
        weekly/fortnightly/biweekly/twice/monthly sessions/individual/session/by/video/cbt/a/appointments weekly/week/session/therapy?
        frequency :
        sessions weekly/fortnightly/monthly/reduced/moved/increased/twice/every to/week?
        seen weekly/fortnightly/twice/monthly/by
        by video/telephone/phone/zoom/telehealth
        individual/group/couple/family cbt/therapy/session/psychotherapy/sessions
        [R1 tests]
        phq 9?
        gad 7?
        pcl 5?
        bdi ii?
        beck depression/anxiety/inventory
        audit score/c
        y bocs
        ybocs
        score/scored/scores/scoring of/was/<n>/at/on/is/: ..2 <n>?
        test/tests/results/assessment result/results/score/scores/showed/of/were
        blood test/tests/results
        questionnaire score/result/results
        [R1 diagnosis]
        diagnos*
        dx
        meets/met criteria
        <code>
        working/provisional/primary diagnosis
        [R1 function]
        functional status/impairment/level/functioning
        functioning : /is/has/at/well/improved/impaired/poorly/declined/remains
        back/returned/off/signed at/to/off work/sick/full/from ..1 time/work/hours/weeks?
        gaf <n>?
        whodas
        adls/adl
        able to work/manage/care/return/function
        [R1 plan]
        treatment plan/goal/goals
        plan :
        plan is/was/for/remains/reviewed/next ..1 continue/weekly/treatment/review/sessions/cbt/exposure
        goals/goal/objective/objectives reviewed/met/progress/:/updated/for/<n> treatment?
        next appointment/session booked/on/at/in/:/is
        continue/continues/continued with? weekly/cbt/exposure/treatment/current/therapy/emdr
        discharge planned/planning/plan
        homework :/set/assigned
        intervention/interventions : /used
        [R1 symptoms]
        symptoms/symptom of/are/have/include/including/:/reduced/worsened/improved/checklist/since/persist/severity
        presenting problem/problems/complaint/symptoms
        sleep/appetite/mood/energy/affect/concentration :
        mental status
        mse
        oriented x/to/times
        panic attacks <n>/two/three/per/a/daily/weekly/down/twice/have/reduced
        sleeping/sleeps/sleep <n>/four/five/six/three hours
        [R1 prognosis]
        prognosis
        [R1 progress]
        progress :/towards/toward/on/is/has/since/in/note/good/slow/made/with
        good/slow/steady/some/little/no/moderate/clear/significant/limited progress on/with/towards/toward/in/this/since/has/so?
        improved since/by/from/significantly
        improvement in/of/on symptoms/mood/sleep/anxiety/functioning
        symptoms/anxiety/depression/mood ..1 improved/improving/reduced/reducing/worsened/worse/better/stable/unchanged/remitted
        treatment response/goals/goal
        responding/responded well/to ..1 treatment/medication/cbt/therapy?
        """
}
