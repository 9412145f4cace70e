extension Wording {
    /// Wording that matches a referral guideline (RF-01, RF-02, RF-05).
    static let referral = """
        @drink = drink/drinks/drinking/drank/drunk/boozing/booze/downs/downing
        @hopeless = hopeless/hopelessness/despair/despairing/worthless/worthlessness
        [pseudo]
        panic button/buttons/buying/room/stations/mode
        depressed market/markets/economy/sector/area/prices/housing/fracture/area/wages/demand/sales/region/industry
        economic/great/market/tropical/financial depression
        great depression era
        depression glass/in/era? the? road/ground/sofa/cushion/mattress
        so/a/bit/little/bit/being/be/is/was/all/very/totally/kind/slightly/just/too of? ocd/bipolar/adhd/autistic about
        ocd about/over/when/with
        @be/so/sounds/a/bit/little/little? bipolar about
        hopeless at/with/romantic/cook/case/dancer/singer/driver
        addicted to @my/this/the/that/a/wordle/chocolate/netflix/podcasts/running/series/crosswords/spreadsheets/coffee/tea/work/crossfit/cheese/sudoku/puzzles/tiktok ..1 series/show/phone/podcast/app/new/crossword/job/game/gym/routine?
        addictive series/show/game/podcast/book/snack
        drunk/drunken/high/intoxicated on/with success/power/life/victory/joy/happiness/praise
        drinks/drink/drinking more/a/enough/plenty/the/green/his/her/black/less/mostly/only/lots/eight/two/three/four/six/morning of? lot/glass/cups/cup/water/tea/coffee/milk/juice/litre/glasses/of? water/tea/coffee/milk/juice/smoothie/smoothies?
        @drink water/tea/coffee/milk/juice/smoothies/soup/enough/plenty/more
        withdrawn/withdrew/withdraws/withdrawing/withdrawal from the/a/@my/savings/bank/account/offer/race/application/project/candidacy/cash/money ..1 race/election/offer/account/savings/project/candidacy/competition/application/bank/tender/bid?
        withdrawal of/slip/from money/the/funds/bank/savings
        cash/bank/caffeine/coffee/sugar/social withdrawal/withdrawals from/limit?
        relapse/relapsed/relapses/relapsing into old/bad/micromanaging/checking/@my/meetings/silence/email ..1 habit/habits/ways/pattern/patterns
        concentration of/camp/camps
        appetite for/to risk/change/growth/learn/learning/success/adventure/challenge/more/feedback/innovation
        risk appetite
        sleep/sleeping on it/mode/over/in/better/well/early/hygiene/goal/goals/tracker/routine/schedule
        sleep apnea/apnoea/clinic/app/goal/goals/mask/study/training/hygiene/tracker/routine/schedule
        voice/voices of/in/heard/note/notes/recorder/mail/message/at/from the/staff/customers/reason/meeting/meetings/team/younger?
        hear/hears/heard/hearing @my/the/other/different/their/her/more/all/many/these/those/customer/customers/two/new/dissenting ..1 voices/voice
        manic monday/week/schedule/pace/day/rush/laughter
        paranoid about typos/spelling/deadlines/being/losing/leaving/backups/locking
        high/low functioning team
        withdrawal symptoms from coffee/caffeine/sugar/phone/social
        lost/loses/losing/lose weight/kilos/kg/pounds/<n> on/through/with/by/as/since/thanks/for/after/kg/kilos/pounds/and/in diet/running/programme/program/diet/walking/planned/exercise/plan?
        lost @two kg/kilos/pounds/lbs/stone on/with/through/thanks/since/by
        out of @my depth of? field
        dependent on/upon @my/the/weather/others/approval/budget/public/results/funding/him/her/a
        hangover from/of the/old/last
        cold turkey on/sandwich/sugar/caffeine/coffee/social/email
        eating disorder awareness/charity/clinic/service
        bottle/glass/case of/in wine/a/beer/champagne for/as/to/from/with/at the/a/@my/our/birthday/gift/friends/celebrate/dinner?
        wine tasting/course/club/merchant/shop/list/cellar/trade/bar/region

        [U1]
        blackout/blackouts from/after/when/while drinking/drink/alcohol/he/she/i?
        blackouts
        blacks/blacked/blacking out from/after/drunk/on/when drinking/alcohol/nights?
        @drink every/each single? night/day/evening/morning/weekend
        @drink daily/nightly/heavily/alone/secretly/excessively/constantly/hard/spirits/vodka/whisky/whiskey/gin
        @drink too/so/very much/heavily/often
        @drink a/half/one/two/three/whole/nearly/about/almost/up/the/at/<n> ..2 bottle/bottles/litre/crate/pack/six/pint/pints/cans/units/fifth of/a/an/pack? wine/vodka/whisky/whiskey/gin/beer/rum/spirits/cider/night/day/evening/week? every/a/each/most/per/before? night/day/evening/nights/morning/noon?
        @drink more than he/she/i/they/wants/intended/means/planned/meant/ever/should/usual wants/intended/meant/planned/should?
        @drink to/until/till/himself/herself/myself cope/sleep/forget/numb/pass/fall/passes/get/blackout/oblivion/calm/relax/function/steady/she/he/i through/out/asleep/unconscious?
        @drink @self to/into/unconscious sleep/stupor/oblivion?
        @drink in/before/at/first/on/during the/work/breakfast/noon/lunch ..1 morning/mornings/job/thing/school/lunchtime?
        @drink is/has/s/was/again/problem/habit/getting/got/out/a/gets been/become/getting/out/a/more/again/of/worse/problem/too? of/out/a/worse/control/problem/hand/much/issue/heavier/more? control/hand/problem/issue/much?
        drinking problem/problems/habit
        problem with/around/of drink/drinking/alcohol/drugs/cocaine/cannabis/weed/pills/gambling
        problem drinker/drinking
        heavy/binge/daily/secret/compulsive/excessive drinking/drinker/drinkers/gambling/alcohol use/drinking?
        binge drinks/drank/drinks
        alcoholic
        alcoholism
        alcohol problem/problems/dependence/dependency/dependent/abuse/misuse/addiction/use/intake/consumption disorder/is/has?
        substance use/abuse/misuse/dependence/problem/problems/addiction disorder/problem?
        drug abuse/misuse/problem/problems/addiction/addict/dependence/habit/use/taking/overuse
        opioid/opiate/cocaine/cannabis/gambling/benzo/benzodiazepine/painkiller/heroin/meth/codeine/prescription/drug/alcohol addict/addiction/abuse/misuse/dependence/dependency/habit/problem/withdrawal/use/dependent/overuse disorder?
        addicted/addict/addicts/addiction/addictions
        hooked on pills/painkillers/cocaine/opioids/codeine/xanax/meth/benzos/valium/gambling/oxy/heroin/cannabis/weed/alcohol/tramadol
        dependent/dependant/reliant/relying/relies on/upon alcohol/drink/drugs/painkillers/codeine/cannabis/weed/sleeping/opioids/benzos/xanax/wine/valium/pills
        relapse/relapsed/relapsing/relapses on/to/last/again/into/after/at/and/with ..2 drink/drinking/drank/drugs/cocaine/heroin/alcohol/using/booze/vodka/pills/cannabis/weed/meth?
        relapse/relapsed/relapsing/relapses
        back on the/to/drinking bottle/drink/booze/drinking/gear/drugs/using?
        fell/fallen/falling/falls off the wagon
        withdrawal/withdrawals symptom/symptoms/shakes/seizures/when/if/from?
        going/gone/goes into/through withdrawal/withdrawals/dts
        shakes/shaking/shaky/tremor in/when/if/until/without/every the/he/she/i/not/@my/morning ..1 mornings/morning/drink/drinks/first
        cannot/can't/cant/couldn't/unable/not/can/struggles/never able/to/not? to? stop/quit/control/stay/cut/give/get/go/put/sleep/start/relax/face using/drinking/the/@my/smoking/sober/down/up/off/clean/gambling/day/without/a/through? day/sober/drinking/drink/drug/alcohol/using/gambling/cannabis/drugs/bottle/clean/of/a/weed? without? a/drink/drinking/drugs/alcohol/cannabis/weed? drink/joint/pill?
        cannot/can't/cant/couldn't stop/quit/control drinking/using/gambling/smoking/taking/vaping
        uses/using/used/snorts/snorting/snorted/injects/injecting/injected/shoots/shooting/takes/taking/took/does/doing/on/buys/buying cocaine/coke/heroin/meth/crystal/ketamine/crack/speed/mdma/ecstasy/opioids/fentanyl/xanax/oxy/oxycontin/amphetamines/drugs/street/benzos
        cocaine/coke/heroin/meth/ketamine/crack/fentanyl
        smokes/smoking/smoked/stoned/high cannabis/weed/pot/marijuana/joints/crack/skunk/hash/a/every/all/daily/most ..1 joint/cannabis/weed/day/days/pot? every/daily/all/several/each/from/before/just? day/night/morning/to/times/time/day/sleep/work?
        stoned/high every/most/all/daily/at/before day/days/time/work/night
        cannabis/weed/marijuana/pot every/daily/all/each/to/before/use/several day/night/sleep/cope/morning/work/times
        take/takes/taking/took/pop/pops/popping more/too/extra/double/@my ..2 pills/painkillers/codeine/tablets/xanax/benzos/oxy/diazepam/tramadol/dose than/prescribed/every/to? prescribed/day/cope/sleep?
        double/doubling/doubled up/@my/on painkillers/sleeping/diazepam/codeine/pills
        more painkillers/pills/tablets/codeine/tramadol/sleeping than prescribed/tablets
        craving/cravings/craves/crave for/a/is/are/to alcohol/drink/drugs/heroin/cocaine/using/gamble/nicotine/use/vodka/wine
        dui/dwi/drunk/drink driving/charge/driver/conviction/arrest/and/last/again/after?
        drunk at/every/by/before/most/again/and/on/all work/night/noon/day/breakfast/driving/weekend/lunchtime/nights
        hungover/hangover/hangovers most/every/again/at/each days/day/morning/work/mornings
        hides/hiding/hidden/hid/lies/lying bottles/empties/about/the/@my/vodka/drink/her ..1 drinking/bottles/gambling/empties/drink/using/vodka/cans
        empty bottles
        rehab/detox
        overdrinking
        gambling/gambles/gambled away/every/@my/again/out/problem/debts/debt
        soaking/pissed/plastered/hammered/wasted every/most night/nights/day/weekend
        sober/clean for/since/@two ..1 @two/years/months/a/january/weeks => past info
        in recovery from/since/for alcohol/addiction/drugs/drinking/@two/<n> => past info
        recovering alcoholic/addict => past info
        aa meetings/meeting => info
        narcotics/alcoholics anonymous => info

        [I1]
        depression/depressions/depresion/deppression
        depressive episode/episodes/state/symptoms/spell/phase/slump/low
        depressed/depressd/depresed
        postnatal/postpartum/post/peripartum/prenatal natal/partum? depression/psychosis/blues
        panic/pannic attack/attacks/attack/disorder
        anxiety attack/attacks/disorder/disorders
        acute/severe/crippling/debilitating/chronic/constant/clinical/paralysing/paralyzing/overwhelming/generalised/generalized/health anxiety
        anxiety so/that/is/makes/keeps/stops bad/severe/crippling/she/he/so/it/stopped
        psychosis
        psychotic episode/break/symptoms/breakdown?
        psychotic
        hallucinations/hallucinating/hallucinates/hallucinated/hallucination
        delusion/delusions/delusional
        mania
        manic/hypomanic episode/episodes/phase/state
        manic
        hypomania*
        mental illness/breakdown
        nervous breakdown
        breakdown last/in/after/at/and/again
        bulimi*
        anorexi*
        binge eating/eats
        binges/bingeing/binging and purge/purges/purging/vomit/vomits/throws
        makes/making/made @self sick/vomit/throw after/to/up/every/meals?
        purging/purges after/meals/food
        flashback/flashbacks to/of/of/every/at/from?
        trauma symptoms
        traumatised/traumatized
        intrusive thoughts/memories/images
        compulsions/compulsively checks/checking/washes/washing?
        schizophreni*
        paranoia/paranoid thoughts/ideas/delusions
        agoraphobi*
        dissociating/dissociates/dissociation/dissociated/dissociative
        sectioned
        psychiatric admission/hospital/ward/unit/hospitalisation/hospitalization/inpatient

        [I2 sleep]
        insomnia
        cannot/can't/cant/couldn't/not/hardly/barely/doesn't/hasn't/didn't/haven't/isn't/unable/never/don't/struggles/struggling/trouble/difficulty/problems/no to/been/able/with/be? fall/get/stay/to? sleep/slept/sleeping/asleep through/at/for/more/properly/much/well/a/anymore? all/than/night/wink/hours?
        sleep/sleeps/sleeping/sleept/slept/sleeping is/are/has/was/only/poor/badly/poorly/barely/two/three/four/hardly/maybe/terribly/too/all/twelve/fourteen/<n>/terrible/very/problems/disturbance/disturbed/broken/disrupted been/become/or/hours/to/all/poor/terrible/broken/badly/poorly/awful/very/gone/little/disturbed/day/through? two/three/four/five/hours/a/poor/poorly/badly/shot/awful/little/non/broken? hours/night/existent/day?
        wakes/waking/wake/awake/woke/lies/lying/lie up/at/all/every/most/until/since/from/through/awake at/night/nights/at/all/three/four/two/every/<n>/until? three/four/two/night/<n>? every/and/each/most? night/cannot/can't/can?
        awake all/most night/nights
        sleepless nights/night?
        sleepless
        early waking/morning waking?
        nightmares every/most/night/nightly/again/about?
        sleeps/sleeping/slept all/most/fourteen/twelve/sixteen/<n>/too day/hours/of/much/days
        [I2 appetite]
        no/lost/loss/poor/losing/little/lacks/lack/reduced/any/without of? @my? appetite/appetites
        appetite is/has/s/was/poor/gone ..1 gone/poor/down/low/vanished/lost/disappeared/decreased
        not/hardly/barely/stopped/isn't/doesn't/hasn't/can't/cannot/don't/stopped/skips/didn't/haven't been? eat/eats/eating/eaten/ate for/much/at/properly/anything/meals/all/most/since/a?  all/anything/days/day/meal?
        off @my food
        lost/losing/loses/dropped/gained/put/gaining/loss/shed ..3 kilos/kg/pounds/weight/lbs/stone/kilograms without/in/on/since/trying/over ..1 trying/month/weeks/two/meaning/last/a/three/diet?
        weight loss/gain/dropped/is/has without/trying/unexplained/loss/dropping/falling?
        weight has/is/was ..1 dropped/dropping/falling/plummeted/changed
        overeating/overeats
        [I2 hopeless]
        feel/feels/feeling/felt/is/are/was/s/m/seems/been/so/utterly/completely/sense/of/all/more/increasingly/very hopeless/hopelessness/worthless/worthlessness/despair/empty/useless/numb about/and/every/most/that/at? everything/day/life/days/future/all/inside?
        hopelessness/despair/despairing/worthlessness
        hopeless
        no/lost/without/any/all/loses/losing/see/sees/lost @my/all/any? hope for/of/that/in/left?
        nothing will/ll/is/matters/ever/can ..2 better/change/help/anymore/point/improve
        what's the point/use
        what s/is the point/use of/in? anything/it/trying?
        no/see/any/without/pointless point/everything/future/it in/is/feels/anything? anything/it/trying/future?
        everything/it feels/is/seems all? pointless/hopeless/grey/black/meaningless/empty
        no future
        guilty/guilt all/about/constantly/for the/everything/existing time?
        [I2 joy]
        no/lost/little/loss/any/lacks/nothing/losing/without/enjoy/takes/stopped/doesn't/lost of? @my/all/in? joy/pleasure/interest/enjoys/enjoying/motivation in/for/from? anything/everything/life/things/hobbies/all?
        nothing gives/brings/is/feels/interests/excites ..2 joy/pleasure/fun/enjoyable/good/anymore
        nothing @be? enjoyable/fun/brings/gives anymore/longer?
        doesn't/don't/not/no/can't/cannot/longer enjoy/enjoys/enjoying anything/things/it/what/any anymore/she/used?
        feel/feels/felt/feeling numb/nothing/flat/empty all/most/inside/about? the? time/day?
        anhedoni*
        numb inside/all/for/most/and
        [I2 function]
        cannot/can't/cant/couldn't/unable/not/hardly/barely/struggles/struggle/struggling/doesn't/didn't/hasn't/never/difficulty/trouble/don't to/been/able/can/has/even? to? get/got/getting/function/functioning/leave/left/leaving/work/cope/coping/shower/showered/wash/washed/go/face/manage/dress/cook/concentrate/look/open/answer/do/move/brush out/up/of/at/the/to/for/after/with/dressed/anything/most/from/in/herself/himself/any? of/the/house/day/anything/school/work/all/bed/flat/daily/room/basic/her/his/simplest? bed/tasks/days/day/flat/anything/most/life/children/morning/post/dishes? in/most/for? days/morning/mornings/weeks/the?
        stays/stayed/staying/spends/spent/spending/lies/lying/lay in/all/most/whole/the ..3 bed/dark/room/sofa
        in bed all/for/most/until day/days/weeks/noon
        bedbound
        not/stopped/hasn't/isn't/no/longer/neglecting/stopped ..1 washing/washed/showered/showering/dressing/dressed/hygiene/shaving
        calling/called/calls/off in/off/sick/work ..1 sick every/again/most/for/since/three/two
        missed/missing/misses work/school/days/shifts/two/three/weeks ..2 because/since/week/work/weeks/row
        grades/performance/work/everything/hygiene ..2 falling/slipping/collapsed/plummeted/deteriorating/deteriorated apart/down?
        falling/falls/fell/fallen/coming/going apart/pieces
        breaking/breaks/broken/broke down at/in/crying/every
        [I2 withdrawn]
        withdrawn/withdrawing/withdraws/withdrew from/and/more/socially/completely/into ..1 everyone/friends/people/family/everything/others/himself/herself/quiet/isolated/social/contact/life/shell?
        withdrawn
        isolating/isolates/isolated/isolate @self
        isolating/isolated from everyone/friends/people/others/family
        stopped/avoids/avoiding/no/longer/not/doesn't/stops/cut/cutting/hasn't/isn't/refuses ..1 seeing/answering/meeting/calling/replying/sees/see/answer/seen/reply/off/going/leaving/speaking/talking/spoken ..1 friends/anyone/everyone/phone/people/messages/family/calls/out/house/contact
        avoids/avoiding/avoided everyone/people/friends/all/contact
        shut/shuts/shutting @self away/off/in/out
        [I2 concentration]
        cannot/can't/cant/couldn't/unable/trouble/difficulty/problems/struggles/struggling/hard/poor/not/no/lost/barely/hardly/lack/loses/doesn't/impaired to/with/her/his/of/able/in? to? concentrate/concentrating/concentration/focus/focusing/focussing/remember/read/follow/think on/for/at/straight/a/the? anything/all/page/more/paragraph/longer/a/sentence?
        concentration is/has/s/was/poor ..1 gone/poor/shot/terrible/awful/bad/down
        memory/concentration problems/lapses
        forgets everything
        [I2 voices]
        hear/hears/hearing/heard voices/voice/a/things/whispering/someone voice/voices/that/nobody/when/no/telling/others/calling => alone
        hear/hears/hearing/heard voices => alone
        voices tell/tells/telling/in/that/say/saying/commenting/told @victim/her/his/my/nobody/no/to/others? => alone
        sees/seeing/saw things that/others/nobody/no/not ..2 there/see/else/one => alone
        believes/convinced/thinks/sure the/people/that/his/her/someone/they/neighbours ..4 spying/watching/poison/poisoning/following/bugged/implanted/listening/thoughts/controlled => alone
        [I2 mood]
        cries/crying/cry/cried/tearful/weeping/weeps every/all/most/for/constantly/at/daily/on/uncontrollably/without ..1 day/days/time/night/nights/hours/work/no/reason/nothing/morning/lunch?
        mood swings/is/has/s very/been/extremely/so/swinging? low/flat/down/black/swings/dropped?
        low mood/moods
        exhausted/exhaustion/fatigue/tired all/every/constantly/most/for/beyond the/day/time/days/weeks?
        no/lacks/lack/without/little/lost/any of? energy to/for/at/and/left? all/anything?
        restless/agitated all/and/most/constantly
        racing thoughts
        thoughts @be? racing
        not @self lately/anymore/for/since
        mood change/changes/changed
        panicky/terror every/most/all/at

        [C1]
        out of my/our depth
        beyond my/our/what/the/scope my? competence/competency/skills/skill/training/expertise/scope/remit/coaching/abilities/i/of/qualification/qualifications can/m/am/my/coaching/trained/know/practice/role? handle/offer/trained/do/hold/help/manage/for/competence?
        beyond/outside/exceeds the? what/scope/limits/reach/remit/bounds of? i/my/coaching/we/a? coaching/competence/practice/role/can/role/m/training/am? handle/offer/hold/do/trained?
        outside my/our/the/what competence/scope/expertise/training/remit/skills/role/field/i/comfort/lane of? m/am/my/coaching/competence/practice/can? trained/qualified/do/offer?
        more than i/we/coaching can/m/am handle/offer/hold/manage/do/trained/carry/qualified/help
        not/@nt/never/am/m/feel/felt/feels/being/under not? qualified/trained/equipped/competent/skilled for/to/in/enough/with/on? this/that/help/handle/deal/work/her/him/hold/these/here/treat/support? 
        do/does/did/don't/didn't not? have the/skills/training/expertise/enough for/skills/training/to 
        over my head
        above my pay grade
        i don't/do/did/didn't not? know how/what to help/do/handle/respond/say/support/deal 
        needs/need/should more/see/someone/a/specialist/help than/more/with/beyond/from? coaching/i/qualified/trained/specialised/specialized/different/professional? => possible info
        need/needed/needs/want/wanted/wants/asked/ask/should/will/to supervision/consult/consultation/a/take for/on/about/this/supervisor => info
        """
}
