extension Wording {
    /// Wording that matches a referral guideline (RF-01, RF-02, RF-05).
    ///
    /// The names of disorders stand with scope wording (D3) and count here as well.
    static let referral = """
        @drink = drink/drinks/drinking/drank/drunk/boozing/downs/downing
        @alcohol = alcohol/wine/vodka/whisky/whiskey/gin/beer/beers/rum/spirits/cider/booze/liquor/brandy/tequila/prosecco
        @hard = cocaine/coke/heroin/meth/crystal/ketamine/crack/fentanyl/opioids/opiates/oxycontin/oxycodone/oxy/amphetamines/ecstasy/mdma/tramadol/codeine
        @soft = cannabis/weed/pot/marijuana/joints/skunk/hash/dope
        @pill = painkillers/codeine/xanax/benzos/valium/diazepam/tramadol/oxy/opioids/pills
        @use = use/uses/using/used/snort/snorts/snorting/snorted/inject/injects/injecting/injected/smoke/smokes/smoking/smoked/take/takes/taking/took/do/does/doing/did
        @cannot = cannot/can't/cant/couldn't/unable/not/hardly/barely/@negatedHelping/@negatedHave/@negatedBe/never
        @struggle = struggle/struggles/struggling/trouble/difficulty/problems/hard/difficult
        @hopeless = hopeless/hopelessness/worthless/worthlessness/despairing
        @often = every/each/most
        @times = day/days/night/nights/morning/mornings/evening/evenings/weekend/weekends
        @people = friends/family/people/everyone/anyone/everybody/anybody/others/colleagues/contact/visitors
        @sleep = sleep/sleeps/slept/sleeping/asleep

        # ==== Looks like it, and is not.
        [pseudo]
        sector/market/industry/economy/region/trade is/was/are/were/s in a depression
        depression in the sector/market/industry/economy
        # Panic, mania, depression of things.
        panic button/buttons/buying/room/stations/mode
        depressed market/markets/economy/sector/area/prices/housing/fracture/wages/demand/sales/region/industry
        market/markets/economy/prices/sector/sales/industry/demand/wages/margins is/are/was/were/remains ..1 depressed
        economic/great/market/tropical/financial depression
        manic monday/week/schedule/pace/day/rush/laughter
        paranoid about typos/spelling/deadlines/being/losing/leaving/backups/locking
        psychiatric ward/hospital/unit renovation/contract/job/nurse/building
        # Disorders as figures of speech.
        so/bit/little/too/all/kind/totally of? ocd/bipolar/adhd/autistic about/with
        so/bit/little/too/all/kind/totally ocd/bipolar/adhd/autistic
        ocd/bipolar/adhd about/over/when/with
        hopeless at/with/romantic/cook/case/dancer/singer/driver
        # Passions are no addictions, and not every drink is one.
        addicted to @my/this/the/that/a/wordle/chocolate/netflix/podcasts/running/crosswords/spreadsheets/coffee/tea/work/cheese/puzzles/tiktok
        addictive series/show/game/podcast/book/snack
        drunk on/with success/power/life/victory/joy/happiness/praise
        @drink ..3 water/tea/coffee/milk/juice/smoothie/smoothies/soup/litres/liters
        bottle/glass/case of wine/beer/champagne for/as/to/from/with the/a/@my/our/birthday/gift/friends/dinner
        hangover from/of
        sober look/assessment/analysis/view/second/thought/advice
        # Withdrawal, relapse, blackout, appetite, concentration, voices, weight of other kinds.
        withdrawn/withdrew/withdraws/withdrawing/withdrawal from/of the/a/@my ..1 race/election/offer/account/savings/project/candidacy/competition/application/bank/tender/bid/deal/funds/money
        withdrew/withdrawn/withdrawing/withdraws cash/money/savings/@my
        cash/bank/caffeine/coffee/sugar withdrawal/withdrawals
        withdrawal negotiations/talks/agreement/limit/slip/fee/method
        withdrawal symptoms from coffee/caffeine/sugar/phone/social
        relapse/relapsed/relapses/relapsing into ..1 old/bad/micromanaging/checking/meetings/silence/email/habit/habits/ways
        server/power/city/media/news blackout/blackouts
        appetite for/to risk/change/growth/learn/learning/success/adventure/challenge/more/feedback/innovation/new
        no/some/much/little appetite for
        risk appetite
        concentration of/camp/camps
        sleep on/mode/hygiene/goal/goals/tracker/routine/schedule/over/app/study/clinic/mask/training/apnea/apnoea
        hear/hears/hearing/heard @my/the/other/different/their/more/all/many/these/those/two/new/dissenting ..1 voices/voice
        hear/hears/hearing/heard voices of/from
        voices of/in/from the/staff/customers/users
        lost/loses/losing/lose ..3 weight/kilos/kg/pounds/lbs/stone on/through/thanks/in/and/by/for/after diet/running/programme/program/walking/exercise/swimming/reached/goal
        out of her/his/their depth
        # Somebody else's competence.
        he/she/they/client/coachee is/was/feels/felt/feel ..2 qualified/trained/equipped/competent
        feels/felt not qualified/trained/equipped/competent
        dependent/reliant on @my/the/weather/others/approval/budget/public/results/funding/him/her/a
        eating disorder awareness/charity/clinic/service

        # ==== A problem with substances or gambling.
        [U1]
        hooked on the/@my? oxycodone/oxycontin/codeine/zopiclone/tramadol/painkillers/pills/stuff/meds
        dependent/reliant on the/@my? zopiclone/diazepam/codeine/tramadol/oxycodone/tablets/pills/painkillers/sleepers
        need/needs/needed a/@my/some vodka/whisky/whiskey/beer/wine/joint/line/smoke/gin before/to/just
        shakes/shaking/sweats/sweating ..4 until/till ..4 drink/drunk/beer/vodka
        smokes/smoking/smoked/smoke weed/cannabis/pot/skunk ..2 from/until/all/before ..3 bed/day/work/waking/sleep
        coke/cocaine/ketamine/speed/pills/mdma most/every/all weekends/weekend/nights/friday
        blackout/blackouts from/after/when/while ..1 drinking/drink/drinks/alcohol/work
        blackouts
        blacks/blacked/blacking out
        # How often, how much, what for.
        @drink ..1 @often ..1 @times
        @drink daily/nightly/heavily/secretly/excessively/alone
        @drink too/so/very much/heavily/often
        @drink a/half/one/two/three/whole/nearly/about/almost/up/<n> ..3 bottle/bottles/litre/crate/pints/cans/units ..2 @alcohol
        @drink a/half/one/two/three/whole/nearly/about/almost/<n> ..3 bottle/bottles/litre/crate/pints/cans/units ..3 night/day/evening
        bottle/bottles/litre of @alcohol every/a/each/most/per night/day/evening
        @drink more than he/she/i/they/@my wants/wanted/intended/means/planned/meant/should/usual
        @drink ..2 to cope/sleep/forget/numb/pass/calm/relax/function/steady/escape/get
        @drink @self to sleep/oblivion/stupor
        @drink ..1 @alcohol/spirits before/at/for/in ..1 breakfast/work/noon/lunch/morning
        @drink before/at/during ..1 breakfast/work/noon
        drinking is/has/s/was/got ..3 problem/hand/control/worse/issue/heavier
        drunk ..1 @often ..1 @times
        drunk at/before/by work/noon/breakfast/lunchtime/school
        hungover/hangover/hangovers ..1 @often ..1 @times
        hides/hiding/hid/hidden ..2 bottles/empties/vodka/drinking/gin
        empty bottles under/in/behind
        # Named.
        drinking problem/problems
        problem/problems with/around drink/drinking/alcohol/drugs/gambling/@hard/@soft
        problem drinker/drinking
        heavy/binge/secret/compulsive/excessive drinking/drinker/gambling/drinks
        alcoholic/alcoholism
        alcohol problem/problems/dependence/dependency/dependent/abuse/misuse/addiction/withdrawal
        drug/alcohol/substance or/and alcohol/drug/drugs abuse/misuse/addiction/problem/problems/use
        substance use/abuse/misuse/dependence/problem/problems/addiction
        drug abuse/misuse/problem/problems/addiction/addict/dependence/habit
        @hard/gambling/painkiller/prescription/opioid/cannabis/benzo/porn addict/addiction/abuse/misuse/dependence/dependency/habit/problem/overuse
        addicted/addict/addiction/addictions
        hooked on @pill/@hard/@soft/@alcohol/gambling
        dependent/dependant/reliant/relying/relies on/upon alcohol/drink/drugs/sleeping/@pill/@hard/@soft/@alcohol
        # Back to it, and what comes of stopping.
        relapse/relapsed/relapsing/relapses
        back on the bottle/drink/booze/gear/drugs
        fell/fallen/falling/falls off the wagon
        using/drinking/gambling again
        withdrawal/withdrawals symptoms/shakes/seizures
        alcohol/opioid/benzo/drug/heroin withdrawal
        going/went/gone/goes/in into/through? withdrawal/withdrawals
        shakes/tremor in/when/if/until ..2 morning/mornings/drink/drinks
        craving/cravings/craves/crave for/the/a/to? alcohol/drink/drugs/use/@hard/@soft/@alcohol/gamble
        cravings/craving
        # Control that is lost.
        @cannot ..2 stop/quit/control/give/cut ..2 using/drinking/gambling/vaping/drink/@soft/@hard/@pill/@alcohol
        @cannot ..3 day/days/night/evening/morning/weekend without ..2 drink/drinking/pills/joint/@alcohol/@soft/@hard/@pill
        @cannot ..2 get/start/sleep/relax/face/function/cope ..4 without ..2 drink/drinking/joint/@alcohol/@soft/@hard/@pill
        # Drugs.
        @use @hard
        @use drugs
        on @hard
        cocaine/heroin/meth/ketamine/fentanyl
        @use @soft ..1 @often/all/daily ..1 @times
        @use @soft daily/from/before/all/to morning/work/day/sleep/cope/night
        @use a? joint/joints @often/before ..1 @times/work/bed
        stoned/high ..1 @often/all/before ..1 @times/time/work
        @soft ..1 @often/all ..1 @times
        @use/popping/pops/pop more/too/extra/double ..2 @pill/tablets ..2 than/prescribed
        more @pill/tablets/sleeping than
        double/doubling/doubled up? on? @pill
        # What it leads to, and care for it.
        dui/dwi
        drunk/drink driving
        rehab/detox
        gambling/gambled/gambles away
        gambling every/again/problem/debts/debt
        # Over, for now.
        sober/clean for/since ..2 @two/years/months/weeks/january/february/march/april/may/june/july/august/september/october/november/december => past info
        sober/clean @two years/months/weeks => past info
        in recovery from/since/for alcohol/addiction/drugs/drinking/@two/<n> => past info
        recovering alcoholic/addict => past info
        aa/na meetings/meeting => info
        narcotics/alcoholics anonymous => info

        # ==== An illness, named or unmistakable.
        [I1]
        depressed/depressd/depresed
        depressive state/symptoms/spell/phase/slump/low
        panic/pannic/anxiety attack/attacks
        generalised/generalized anxiety
        acute/severe/crippling/debilitating/chronic/paralysing/paralyzing anxiety
        anxiety ..2 crippling/debilitating/unbearable
        psychotic episode/break/symptoms/breakdown
        psychotic
        hallucination/hallucinations/hallucinating/hallucinates/hallucinated
        delusion/delusions/delusional
        manic/hypomanic episode/episodes/phase/state
        mania/manic/hypomania*
        mental/nervous breakdown
        binges/bingeing/binging/binge and purge/purges/purging/vomits/vomit
        makes/making/made @self sick/vomit/throw
        purging/purges after/meals/food
        flashback/flashbacks
        post traumatic stress
        trauma symptoms
        intrusive thoughts/memories/images
        compulsions
        paranoia
        paranoid thoughts/ideas/delusions
        dissociating/dissociates/dissociation/dissociated
        sectioned
        psychiatric admission/hospital/ward/unit/hospitalisation/hospitalization/inpatient

        # ==== Signs, which count from two on, or from two weeks.
        [I2 sleep]
        awake at/from/since two/three/four/five/<n> every/each/most night/nights/morning
        insomnia
        @cannot ..2 @sleep
        @struggle ..2 @sleep
        no @sleep
        sleeps/slept/sleeping/sleep ..1 badly/poorly/poor/terribly/terrible/awful/broken/disturbed/disrupted/barely/hardly/little
        sleeps/slept/sleeping only/two/three/four/<n> ..3 hours
        poor/broken/disturbed/disrupted sleep
        hardly/barely/rarely @sleep
        wakes/waking/woke/wake ..1 at two/three/four/<n>
        wakes/waking/woke/wake @often/several/all ..1 night/nights/times/hour
        awake all/most/half the? night
        awake until two/three/four/five/<n>
        night/nights without sleep
        sleepless
        early morning waking
        nightmares @often ..1 night/nights
        sleeps/sleeping/slept all/most/twelve/fourteen/sixteen ..1 day/hours/time
        [I2 appetite]
        down two/three/four/five/six/seven/eight/nine/ten/<n> kilos/kg/pounds/stone without/and/in
        no/lost/loss/poor/losing/little/lacks/lack/reduced/without of? @my? appetite
        appetite is/has/s/was ..2 gone/poor/down/low/vanished/lost/disappeared/decreased
        @cannot ..1 eat/eats/eating/eaten
        barely/hardly/stopped/stops/skips/skipping eat/eats/eating/eaten/ate/meals
        off @my food
        food ..1 interest/interests/tastes/disgusts @objectPronoun/of/like nothing/cardboard
        food doesn't/not/no/does ..1 interest
        lost/losing/loses/dropped/gained ..3 kilos/kg/pounds/weight/lbs/stone without trying/meaning/wanting
        lost/losing/loses/dropped ..3 kilos/kg/pounds/lbs/stone in/since/over ..1 two/three/four/weeks/month/<n>
        weight loss without/unexplained
        unexplained/rapid/sudden weight loss/gain
        weight is/has ..1 dropping/plummeted/falling
        [I2 hopeless]
        @hopeless
        feel/feels/feeling/felt like? ..1 worthless/useless/burden
        no/without/lost/losing/loses/sees/see ..1 hope for/of/that/left/in/.
        nothing will/ll ever/get/change ..1 better/change/help/improve
        no/see/sees ..2 point in/to/of anything/trying/it
        no point anymore
        everything/it/life feels/is/seems ..1 pointless/hopeless/meaningless
        no future
        [I2 joy]
        no/lost/loss/lacks/lack/losing/without of? @my/all/any? joy/pleasure/interest/motivation in/for/from anything/everything/life/things/hobbies
        nothing gives/brings/interests/excites/is ..2 joy/pleasure/fun/enjoyable/good/anymore/her/him/me
        @cannot ..1 enjoy/enjoys anything/things/life
        no longer enjoys/enjoy anything/things/life/what
        feel/feels/felt/feeling numb/empty/nothing
        numb inside
        anhedoni*
        [I2 function]
        @cannot ..2 get/getting/got out of bed
        @struggle ..2 get/getting out of bed
        @cannot ..2 function/functioning/cope
        barely/hardly/not functioning/functions/coping
        @cannot ..2 leave/leaving/left the/@my house/flat/home/room/bed
        stays/stayed/staying/spends/spent/spending/lies/lying ..3 in ..1 bed ..2 all/day/days/weekend
        in bed all/for/most/until ..2 day/days/weeks/noon
        bedbound
        stopped/not/hasn't/neglecting ..1 washing/washed/showering/showered/dressing/hygiene
        calling/called/calls in? sick ..1 every/again/most/since/three/two
        falling/falls/fell/fallen/coming apart
        going/falls/falling to pieces
        energy to get/wash/dress/cook out/dressed/of
        no energy for/to anything/get/do/leave
        [I2 withdrawn]
        has/have/had? shut/shuts/shutting @self away/off
        withdrawn/withdrawing/withdraws/withdrew
        isolating/isolates/isolated/isolate @self
        isolating/isolated from @people
        stopped/avoids/avoiding/stops/refuses/refusing ..1 seeing/answering/meeting/calling/replying/see/answer/leaving/talking ..2 @people/phone/messages/calls
        no longer sees/answers/meets/calls/leaves ..2 @people/phone/messages/calls/house
        avoids/avoiding/avoided everyone/people/friends/everybody
        shut/shuts/shutting @self away/off/in
        [I2 concentration]
        @cannot ..2 concentrate/focus ..2 anything/all/page/anymore
        @cannot ..2 concentrate
        @struggle ..2 concentrate/concentrating
        unable/inability to concentrate/focus
        no/poor/impaired concentration
        concentration is/has/s/was ..1 gone/poor/shot/terrible/awful/bad
        memory/concentration problems/lapses
        [I2 voices]
        voice/voices that? nobody/noone/no/only ..2 hears/hear => alone
        voice/voices tells/tell/telling/commands/commanding him/her/them/me => alone
        hear/hears/hearing/heard ..1 voices => alone
        hear/hears/hearing/heard a voice => alone
        voices tell/tells/telling/say/saying/commenting/told ..1 @objectPronoun/that/to => alone
        sees/seeing/saw things/people that/nobody/no/not ..2 there/see/sees/else => alone
        believes/convinced/thinks/sure ..4 spying/poisoning/poisoned/bugged/implanted/following => alone
        [I2 mood]
        cries/crying/cry/cried/weeping/weeps ..1 @often ..1 @times
        cries/crying/cry/cried/weeping/weeps all/constantly/uncontrollably the? day/time/night
        crying constantly/uncontrollably/daily
        tearful every/all/most/daily
        mood ..1 very/extremely? low
        mood swings
        low mood/moods
        exhausted/exhaustion/fatigue/tired all/every/constantly the? day/time/morning
        persistent/constant fatigue/exhaustion
        racing thoughts
        thoughts are/were/keep? racing

        # ==== The coach's own limits.
        [C1]
        this/that/it/she/he/all is/s/was feels? beyond/past/above me
        out of my lane/league
        more than i can/could offer/give/hold/carry/handle/manage
        out of my/our depth
        beyond my/our ..1 competence/competency/skills/skill/training/expertise/scope/remit/abilities/qualification/qualifications
        beyond/outside what i/we/coaching can/m/am/know
        beyond/outside what a coach
        beyond/outside the? scope/remit/limits/bounds of coaching/my/our/a/this
        outside my/our ..1 competence/scope/expertise/training/remit/skills/role/field
        exceeds my/our ..1 competence/skills/training/expertise/scope
        more than i/we can/m/am ..1 handle/hold/manage/carry/trained/qualified
        more than coaching
        i/we/am/m/are not ..1 qualified/trained/equipped/competent/skilled for/to/in/enough
        not qualified/trained/equipped/competent for/to/in this/that/help/handle/deal/work/hold/support/treat
        i/we lack/lacks/don't/do ..2 have? the? skills/training/expertise for/to
        over my head
        i/we don't/do/did/didn't not? know how/what to ..1 help/handle/respond/support/deal
        need/needed/needs/want/wanted/asked/will/should supervision/consultation/consult on/about/for => info
        """
}
