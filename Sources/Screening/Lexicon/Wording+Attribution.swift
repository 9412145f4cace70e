extension Wording {
    /// Who says it: the client, a professional, or the one who writes.
    static let attribution = """
        @clientSubject = client/clients/coachee/cl/ct/she/he/they/patient/pt
        @saying = say/says/said/saying/tell/tells/told/report/reports/reported/reporting/state/states/stated/mention/mentions/mentioned/mentioning/describe/describes/described/explain/explains/explained/disclose/discloses/disclosed/share/shares/shared/admit/admits/admitted/think/thinks/thought/believe/believes/believed/feel/feels/felt/wonder/wonders/wondered/worry/worries/worried/suspect/suspects/suspected/call/calls/called/write/writes/wrote/fear/fears/feared/reveal/reveals/revealed/claim/claims/claimed/confide/confides/confided/recall/recalls/recalled/read/reads/googled/jokes/joked/identify/identifies/identified/label/labels/labelled/labeled/refer/refers/convinced/texted/texts/add/adds/added/insists/insisted/acknowledges/acknowledged/asked/asks
        [client >]
        @clientSubject really/also/now/still/once/had/has/have? @saying => through
        reports/reported/reporting/states/stated/says/said/shared/mentions/mentioned/describes/described/discloses/disclosed/admits/admitted/endorses => through
        told me/us => through
        tells me/us => through
        telling me/us => through
        according to the? client/her/him/them
        by @my own? account
        in @my own? words
        self diagnosed/diagnosis/diagnoses/diagnosing/reported/described
        @my words :
        as she/he/they puts/put it
        what she/he/they calls/called/call
        client :
        calls/called/calling it/this/herself/himself/themselves
        she/he/they feels/felt/thinks/believes/worries/wonders/fears => through
        claims to have
        [client <]
        she/he/they/client @saying
        says/said she/he/they/client/the?
        @my word/words
        in @my own? words
        as she/he/they puts/put it
        according to @my/the? client/her/him/them
        @my own? description/phrase/term/label
        [author >]
        i/we also/really/still/now/strongly/would/have/had/d/ve/did/myself/then/today/and/only/will/ll/am/m/should/must? think/thinks/thought/believe/believed/suspect/suspected/assess/assessed/diagnose/diagnosed/conclude/concluded/see/saw/say/said/feel/felt/suggest/suggested/told/recommend/recommended/noticed/consider/considered/find/found/judge/judged/reckon/guess/formulate/formulated/observed/reviewed/treated/treat/prescribed/advised/used/did/processed/worked/did/started/began/led/guided/ran/introduced/increased/suspecting/rate/rated/offered/tried/practised/practiced/applied/delivered/gave/continued/administered/conducted/interpreted/explored/addressed => through
        my/our/coach impression/assessment/view/opinion/sense/formulation/diagnosis/conclusion/hypothesis/hunch/read/feeling/clinical/s? is/:/of/that/was/impression/judgement/judgment? => through
        in my/our view/opinion/judgement/judgment
        to me
        clearly/obviously/evidently/definitely
        [professional >]
        @prof => 14
        by/with/from/under/via @my/the/a/an? ..1 @prof => 14
        was/were/been/being/got/getting/is/get formally/officially/recently/first/also/later/previously/once/since/never/not? diagnosed => 8
        was/were/been/being/is/got formally/recently/also/previously/first/still/currently? treated/prescribed/medicated/hospitalised/hospitalized/sectioned/referred/given/put/assessed => 8
        on medication/meds/antidepressants/ssris/sertraline/fluoxetine/citalopram/lithium for => 6
        takes/taking/took medication/meds/antidepressants/sertraline/fluoxetine/lithium for => 6
        sees/seeing/saw/attends/attending/in therapy/counselling/counseling/treatment/rehab/cbt for => 8
        in therapy/treatment/counselling/counseling
        assessed/assessment/assessing by/at
        waiting list for
        long/existing/known/confirmed/formal/official/documented standing? diagnosis of
        has/have/had/with/received/got/have a/an/her/his/their existing/formal/long/standing/official/confirmed/medical/recent/previous/childhood? diagnosis of
        [professional <]
        by/with/from/under/via/at/through @my/the/a/an? ..2 @prof => 10
        @my ..1 @prof has/had/is/was? said/says/told/diagnosed/prescribed/thinks/thought/suggested/called/confirmed/manages/managed/treats/treating/monitors/recommended/mentioned/wants/believes/uses/used/offers/gave/put
        is/was/being/been treated/managed/monitored/handled/addressed/supported by
        in therapy
        in @my therapy
        with @my therapist/psychiatrist/gp/doctor/counsellor/counselor/psychologist
        elsewhere
        outside coaching
        """
}
