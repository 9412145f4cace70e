extension Wording {
    /// What negates, supposes, dates, and whose it is.
    ///
    /// `not` and `never` are read by rule
    /// (``SentenceReading/negations(besides:)``), these by pattern.
    static let sentences = """
        @number = two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/nineteen/twenty
        # Looks like a denial, and is none.
        [pseudo-modifier]
        not only/just/merely/simply/solely
        not to mention
        not necessarily
        not certain/sure/clear/known/convinced if/whether/that/how
        no doubt/wonder/matter/question/surprise/exaggeration
        no one/body
        nobody
        no idea/clue
        no change/changes/increase/decrease/reduction/improvement/relief/difference/progression/letup/easing in/of/from/to
        no let up in
        not a day/night/week/hour
        without @objectPronoun
        can't/cannot/couldn't/cant promise ..3 won't/not
        don't/dont/didn't/not know/sure if/whether ..2 won't/wouldn't/will/would
        days/weeks/months/goal/streak without
        no significant/interval/definite/major/real/further? change/changes/increase/improvement
        without difficulty/success/relief/improvement/benefit/warning/reason
        gram negative
        no choice/option but
        no longer able
        no stranger to
        no amount of
        no end to/of
        no joke
        no less/fewer than
        try/tries/tried/trying/promise/promised/promises/want/decided/attempting not to
        not to
        can/could/can't/cannot/couldn't/cant/couldnt not? help
        can't/cannot/couldn't/cant/couldnt/not stop/stopped
        never denied/denies
        not deny/denying/denied
        didn't/doesn't/don't deny
        does/did not deny
        not extend
        not cause/caused/causing
        not drain
        not tolerate/tolerated
        not until
        no later
        no. <n>
        without saying/telling/knowing/mentioning
        not surprisingly/unexpectedly/infrequently/uncommonly/unusually/unreasonably/insignificantly
        unable to ..4 without
        @negatedHelping ..4 without
        refuse/refuses/refused/declines/declined/refusing/declining to
        per mother/father/wife/husband/family
        day/week/month/hour/year history
        began/begun/started/since/onset/starting last/in year/<year>/winter/spring/summer/autumn
        by @my wife/husband/partner/mother/father
        family doctor/physician/therapist/medicine/practice/dinner/business/life/time
        if only
        as if/though
        previously noted/mentioned/described/seen/discussed/known/reported
        even if
        what if
        history and/taking
        history of present/chief
        present/presenting illness history
        social history
        in case study/studies
        might/may/could as well
        # Possible rather than denied.
        [possible >]
        not really => 4
        not exactly => 4
        not entirely => 4
        not actively => 4
        not completely/totally/fully => 4
        wouldn't/wouldnt/would not? say i/she/he/they? am/is/was/m/s/are? => through 5
        don't/dont/doesn't/didn't think i/she/he/they? => through 5
        not sure => through 6
        can't/cannot/couldn't/can/could/not not? be? rule/ruled/exclude/excluded out?
        cannot/can't/couldn't be? ruled/excluded out?
        not ruled out
        rule out
        ruling out
        r <slash> o
        ro
        to be ruled out for
        to exclude
        possible
        possibly
        probable
        probably
        perhaps
        maybe
        suspect/suspects/suspected/suspecting
        suspicion of/for
        suspicious for
        suggestive of
        suggesting
        suggests
        concern for/of/that/about
        concerning for
        concerned for/about/that
        worrisome for
        questionable
        query
        possibility of
        differential includes/diagnosis?
        versus
        vs
        likely
        question of
        <?> => 4
        evaluate/evaluated/evaluation/assess for => 8
        meets several features
        may be/have/represent/indicate/suggest/reflect/also?
        might be/have/represent/indicate/suggest/also?
        could be/have/represent/indicate/also?
        may/might/could => 3
        appears/appeared/seems/seemed to be/have
        i think/guess/suppose/wonder/fear
        unclear/uncertain/unsure/undetermined if/whether/about
        not sure/certain if/whether/that
        wonder/wonders/wondered/wondering if/whether
        equivocal for
        raise/raises/raised the? question/possibility/concern of/for
        considered/considering/consider
        presumed
        presumptive
        [possible <]
        not ruled/excluded out?
        not be? ruled/excluded out?
        not been ruled/excluded out?
        cannot/can't/couldn't be? ruled/excluded out?
        could/can not be ruled/excluded out?
        should/must/to/will/may/might/needs be/to ruled/excluded/be out/excluded?
        should/must/may/will/can/could be considered/excluded/ruled out?
        is/was/are a? possible/suspected/considered/questionable/possibility
        possible
        suspected
        is/was likely
        in the differential
        remains/remain/is a consideration/possibility/concern
        to be considered => 4
        vs/versus
        # Denied.
        [negated >]
        no => list noun
        no new/other/acute/further/obvious/significant/clear/known/current/active/recent => list noun
        no evidence/sign/signs/indication/suggestion/suspicion/complaint/complaints/symptoms/report/reports/mention/history/hx/findings/record/documentation of/for/to/that/suggest/suggesting/indicate? => list through
        no evidence/indication to suggest/indicate/support => list through
        nor => list noun
        nor has/have/had/did/does/do/is/was/were i/he/she/they ..1 noticed/had/have/reported/felt/experienced/been/seen => list
        at no point/time/stage ..6 voiced/expressed/reported/had/shown/experienced/felt/described => 6
        nothing ..4 to suggest/indicate => list through
        nothing ..3 points/point/pointed/pointing/suggests/suggested/indicates to? => list
        nothing ..4 was/is/were => 1
        argue/argues/argued/speaks/speak against => 4
        neither => list
        none of => 6
        zero => 3 noun
        nil => 3
        denies/denied/denying/deny/denial any/having/of/all? => list through
        without => list noun
        w <slash> o => list noun
        without any? evidence/sign/signs/indication of => list
        absence of => list
        absent => 3
        lack/lacks/lacked/lacking of? => list
        free of/from => list
        negative/neg for/on => list
        clear of => list
        fail/fails/failed/failing to reveal/show/demonstrate/find => list
        unremarkable for => list
        ruled/rules out for? => list
        ruled/rules @objectPronoun/the/patient patient/pt? out for/against => list
        rule/ruled @objectPronoun out => list
        exclude/excluded/excludes => 4
        ruling against => list
        rather than => 4
        instead of => 4
        as opposed to => 4
        no longer => 6 through
        never had/experienced/felt/been/any/once/thought/considered/contemplated/attempted/tried => 6 through
        not known to have => list
        not have/having any => list
        can't/cannot/couldn't see/find/detect/identify/appreciate => 6
        unlikely to be/have/represent/that => 6
        stopped/quit/ceased/gave having/feeling/up => 4
        hardly/barely any => 3
        nothing to suggest/indicate => list through
        nothing suggestive of => list
        avoid/avoids/avoided/avoiding => 3
        declines/declined/declining any => list
        test/tested negative for => list
        negative => 2 near
        nobody/none/noone/one in @my/the family has/have/had/with/suffers => 1
        non => 1
        [negated <]
        @wasOrHas = is/was/are/were/has/have/had/being/been/be
        @sighted = present/seen/noted/identified/found/evident/appreciated/observed/detected/demonstrated/visualized/visualised/reported/palpable/palpated/heard/apparent/elicited/documented/endorsed/mentioned/recognized/recognised/confirmed/felt
        @wasOrHas been? ruled out
        ruled out
        @wasOrHas been? excluded
        @wasOrHas not been? @sighted
        isn't/wasn't/aren't/weren't/hasn't/haven't been? @sighted
        can/could/cannot/can't/couldn't not? be @sighted
        not @sighted
        @wasOrHas not ./, => 3
        @wasOrHas not been? a/an issue/problem/concern
        isn't/wasn't/aren't/weren't/hasn't/haven't been? a/an issue/problem/concern
        @wasOrHas not been? there
        isn't/wasn't/aren't/weren't there
        @wasOrHas both/all? absent
        absent
        @wasOrHas unlikely
        unlikely
        @wasOrHas been? both/all? negative/neg/ve
        negative
        @empty = none/negative/neg/nil/denies/denied/absent/never/not/unremarkable/nad/n
        : @empty => 1
        <dash> @empty => 1
        ( @empty ) => 1
        , @empty ./;/, => 3
        : no ./;/, => 1
        <dash> no ./;/, => 1
        none ./;/, => 1
        @wasOrHas both/all denied => 8
        @wasOrHas denied => 8
        denied ./;/, => 5
        denied by => 5
        denies ./;/, => 5
        free => 0
        has/have/had resolved
        has/have/had subsided/gone/disappeared/cleared/ceased/remitted
        went/gone away
        is/are/was/were no longer/more present/there/noted/seen/evident => 3
        is/are/was/were no longer/more an issue/problem => 3
        is/was not the case
        @wasOrHas been? found? to? be? unsubstantiated/unfounded/disproved/excluded/untrue => 6
        # Something that is not, or not yet.
        [hypothetical >]
        if
        in case of?
        in the event of?
        should i/he/she/they/you/client/patient/pt/there/it
        unless
        worried/worry/worries/worrying that/of/he/she/they/i => 8
        worried/worry/worries/worrying about getting/having/becoming/going/being/developing/it/a/the/possible => 8
        afraid/fear/fears/fearful/scared/terrified of/that/about/he/she/they/i => 8
        risk/risks of/for => 6
        return/returns/returned/come/comes ..4 if => 12
        return/come/back ..3 for/with => 12
        should ..2 occur/develop/arise/happen/recur/worsen/get => 0
        call/seek ..3 if/for => 12
        watch/watching/watched/monitor/monitored/monitoring for/closely => 10
        look/looking out for => 8
        prevent/prevents/prevented/preventing/prevention => 6
        prophylaxis/prophylactic for/against => 6
        protect/protects against/from => 5
        prone to => 4
        vulnerable to => 4
        would ever => 6
        imagine/imagined/imagining/pretend/suppose
        hypothetically
        as needed for => 6
        prn for? => 6
        whether
        warning signs of/for => 8
        discussed/explained/reviewed ..4 risk/risks/side/possible/potential of/effects/for? => 12
        side effects/effect of/include/including/such => 12
        risks/complications ..2 include/including/are/of/: => 15
        warned/counselled/counseled/cautioned/educated/advised about/of/regarding/on => 10
        should => 2
        precautions for
        potential/potentially
        susceptible to
        [hypothetical <]
        prophylaxis
        precautions
        prevention
        risk => 1
        screening/screen/questionnaire/assessment/assessed/awareness/workshop/training/helpline/hotline/leaflet => 1
        # Something that was.
        [historical >]
        history/histories/hx/hist of/with/for/significant/notable/positive/remarkable/includes/including/: for? => list
        history/hx => 3 near
        h <slash> o => list
        ho => 3
        past/prior/previous/earlier => 6
        past/previous/prior medical/psychiatric/surgical/mental? health? history => list
        pmh/pmhx/psh/pmhx : => list
        previously
        formerly
        used to
        in @my/the? past/youth/childhood/teens/teenage/twenties/thirties/forties/20s/30s/40s/adolescence/infancy/eighties/nineties/seventies/sixties/80s/90s/70s/army/navy/military
        in/from/during <year> => list
        <year> : => list
        back in
        @two years/year/decades/months/yrs/yr/ago ago
        @two and a half years ago
        years/decades/ages/months/long ago
        a year/decade/month/couple ago
        last year/decade/summer/autumn/winter/spring/fall
        as a young? child/teen/teenager/kid/youth/student/boy/girl/adolescent
        as an adolescent
        when the/@my? i/he/she/they/client/@person was/were <n>/@number/young/younger/little/small/in/a/at/growing/still/about
        growing up
        at university/college/school
        at the age of
        at age
        status post
        s <slash> p
        post => 2
        recovered/recovering/recovery from
        got/get/getting over => 4
        overcame/overcome/overcoming => 4
        in remission from
        remission from/of
        remote => 3
        once had/was/suffered/tried/took
        sober/clean/abstinent for/from/since/off => 8
        resolved => 3
        no longer
        had been
        before i/he/she/they met/moved/married/started
        former
        during @my/the? childhood/adolescence/pregnancy/divorce/lockdown/studies/teens
        at <n> i/he/she/they/client was/were/had/took/tried => 12
        [historical <]
        between @number and @number
        between <n> and <n>
        throughout/in/during the nineties/eighties/seventies/sixties
        in <year>
        in early/late/about/around/mid <year>
        back in
        , <year>
        ( <year>
        <year> => 2
        @two years/year/decades/months/yrs/yr ago
        years/decades/ages/months/long ago
        a/one year/decade/month ago
        a few/couple years/months/of ago/years/months? ago?
        last year/decade/summer/autumn/winter
        in @my/the? past/youth/childhood/teens/teenage/twenties/thirties/forties/20s/30s/40s/adolescence/infancy/eighties/nineties/seventies/sixties/80s/90s/70s/army/navy/military
        as a child/teen/teenager/kid/youth/student/boy/girl/adolescent
        as an adolescent
        when the/@my? i/he/she/they/client/@person was/were <n>/@number/young/younger/little/small/in/a/at/growing/still/about
        growing up
        at university/college/school
        at the age of
        at age
        in remission
        years/months back
        last winter/spring/year/summer/autumn/fall/decade
        following/after a/the ..2 in <year>
        at @number years/months/weeks
        at thirteen/fourteen/fifteen/sixteen/seventeen/eighteen/nineteen
        at age/aged
        has/have/had/is/now/since? resolved
        previously
        once before
        back then
        before @my/the marriage/birth/children/kids
        until <year>
        years earlier/before
        # Somebody else.
        [other >]
        family members/member/background => list
        nobody/none/noone/one/somebody/someone/everyone in @my/the family => list
        father/mother/brother/sister/parents/siblings/grandmother/grandfather/uncle/aunt died/deceased/passed/diagnosed of/at/from/with => list
        father/mother/brother/sister/grandmother/grandfather : => list
        family history/hx/hist of/positive/significant/for/is/includes? => list
        fh/fhx/fmhx/famhx : => list
        family/maternal/paternal hx/history => list
        @fam with => 6
        familial
        runs in the family
        [other <]
        in the/his/her/their/my family => 6
        between @my parents => 3
        in first/second degree relatives
        on @my/the? maternal/paternal side => 3
        runs in @my/the family => 3
        in a first degree
        on @my mother/father/mothers/fathers s? side => 4
        @fam history => 2
        # A question put to somebody.
        [question >]
        asked/asks/asking/ask/inquired/enquired/inquire if/whether/about/her/him/them/me/directly/for/client? if/whether/about? => 12
        explored/explore/exploring whether/if => 12
        checked/check/checking/screened/screen/screening/assessed/assess/assessing/evaluated/evaluate for/whether/if/about/on => 12
        wondered/wondering/wonder if/whether/about => 10
        question/questions about/of/whether => 8
        questioned whether/if
        is/was/are/do/does/did/have/has/could/should/would it/she/he/they/this/that/i/you/we ..12 <?>
        # What somebody works towards.
        [goal >]
        goal/goals/aim/aims/aiming/aimed/target is/to/of/was/are/: => 8
        wants/want/wanted/hopes/hoping/hope/would like/to/wishes/tries/trying to stop/quit/reduce/overcome/manage/beat/avoid/cut/kick/handle/control/understand => 6
        working/work/works on => 5
        stop/stopping/stopped/quit/quitting/reduce/reducing => 2
        # It has lasted two weeks or more.
        [lasting <>]
        for @two weeks/wks/months/years/mths/fortnights
        for a month/fortnight/year/while/few/couple months/weeks?
        for weeks/months/years/ages
        @two weeks/months/years now/straight/running
        <n> weeks/months/years
        two/three/four/five/six/several weeks/months/years
        past/last @two/few/couple/several of? weeks/months/years
        past/last month/months/weeks/year/fortnight
        all month/year/winter/summer/autumn/spring/term
        this whole month/year
        every day/night/morning
        most days/nights
        nearly/almost every day/night
        every single day/night/morning
        since january/february/march/april/may/june/july/august/september/october/november/december/christmas/easter/summer/spring/autumn/winter/last/the
        months/weeks/years now
        # Said of the client, as what is.
        [asserted >]
        has/have/had/having/suffers/suffering/suffer/suffered/presents/presenting/presented/shows/showing/with/from/signs/symptoms/of/clear/clinical/moderate/severe/mild/major/a/an/is/in? from/with/in? => 3
        dx/diagnosis/impression/assessment/formulation/problem : => 4
        """
}
