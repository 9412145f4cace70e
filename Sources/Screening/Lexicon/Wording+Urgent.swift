extension Wording {
    /// Suicide and self-harm (RF-04), from a wish to what was done.
    static let urgent = """
        @suicidal = suicid*/sucid*/suicd*/suiside/suisidal/suicde/siucid*/suacid*/sewercidal/sewerslide
        @end = end/ends/ended/ending
        @die = die/dead/dying/death
        @kill = kill/kills/killed/killing/killin/kil
        [pseudo]
        @suicidal squeeze/prevention/awareness/bomber/bombers/bombing/squad/mission/rate/rates/statistics/policy/training
        @suicidal risk/watch training/policy/form
        @suicidal bomber/bombers/bombing/bombings/squad/mission/doors/seats
        assisted @suicidal
        career/political/commercial/professional/social/financial/electoral @suicidal
        to assess @suicidal risk
        killing it/time/two/softly
        killing the/his/her/their vibe/mood/time/pain
        kills/kill/killed me/you/time/the when/that/mood/vibe/to/every/how/time?
        kill/killing/killed for a/some/chocolate/coffee
        kill two birds
        dressed to kill
        my/his/her feet/back/knees/head/legs/shoes are/is/s killing
        would kill me if
        dying to/for/of/laughing/laughter to/a/hear/see/know/laughing/laughter/embarrassment/boredom/curiosity/know/find/try/go?
        to die for
        die laughing/hard
        died of/from laughing/embarrassment/boredom
        nearly/almost died laughing/of/when
        drop dead gorgeous
        dead tired/line/end/set/right/serious/weight/heat/ringer/sure/drop/beat/simple/easy/wrong/keen/good
        the dead of
        over my dead body
        play/plays/played/playing dead
        battery/phone/car/laptop/plant/plants/line/fern/engine is/are/was/were/s/has/went? dead/died/dying
        never say die
        old habits die
        hang out/on/up/in
        hung out/up/over
        hanging out/on/up/in/around
        @end @my/the/a call/day/meeting/session/conversation/year/lease/relationship/marriage/contract/week/engagement/subscription/membership/career/partnership
        @end it with/by/on/at/all? him/her/them/five/noon/time/up/good?
        end of life care/planning/support/wishes/plan/decisions/choices?
        end of life
        life ending? changing
        cut/cuts/cutting back/down/out/corners/sugar/carbs/costs/hours/off/short/through/some/class/classes/expenses/spending/ties/calories/salt/alcohol/coffee/caffeine/snacks/meat/portions/loose/hair/grass/lawn/losses/cake/salary/budget
        cut/cuts/cutting @my/the/a hair/grass/lawn/losses/cake/salary/budget/teeth/hours/costs/speech/bread/string/ribbon
        cut @my finger/thumb/hand/knee/hair/nails/hours/losses/teeth while/cooking/chopping/on/slicing/cooking/down/in?
        cut myself/himself/herself while/shaving/some/a/chopping/off/on/cooking/slicing/opening/peeling
        burn/burned/burnt/burning out/calories/fat/the/candle/bridges/through/off/rubber/midnight
        burned/burnt @my hand/tongue/finger/fingers/dinner/toast/arm on/while/cooking/with/making/off?
        burned/burnt @self out/on/while/cooking/with
        hurt/hurts @my back/knee/ankle/shoulder/wrist/foot/neck/feelings/hip/leg/pride/elbow
        hurt/hurts @self while/playing/running/skiing/at/in/falling/lifting/on/training/when/during
        hurting @self financially
        jump/jumps/jumped/jumping on/to/at/in/into/ship/the/for/rope/over/right/through/start/hoops/ahead/straight/around a/the? call/queue/gun/chance/conclusions/joy/hoops/bed?
        overdose/overdosed/overdosing on/of sugar/chocolate/netflix/coffee/caffeine/cake/telly/tv/sunshine/series/news/cheese/podcasts/carbs
        tired of living/life in/out/with/at/by
        shot @my/the/a/some video/film/photos/clip/photo/wedding/commercial/scene
        disappear/disappeared/disappears/disappearing into/from the/a/@my? work/crowd/agenda/view/screen/shop/shelf/radar/calendar/list/fridge/weekend/weekends
        better off without it/coffee/the/sugar/that/alcohol/him/her/facebook/this/social
        not/@nt/never? wake/waking up early/before/at/on/late/so/refreshed/rested/to
        @end things with/on/there/well/amicably/properly/early
        gave/give/giving up on coffee/sugar/smoking
        not/no longer? want to be here at/tonight/for/until/in
        sh <slash> he
        put a/the gun to @my head
        gun to @my head
        method/methods and/of/for/to/plan
        self destruct/destructive

        [S1]
        wish/wishes/wished/wishing i/he/she/they/it was/were/d/would/could/had/wasn't/weren't/wasnt/werent/never/just/be? not? dead/gone/born/exist/alive/never/here/around/breathing/disappear/born/vanish/existed/over => verb
        wish/wishes/wished i/he/she/they had/d never been born => verb
        wish/wishes/wished i/he/she/they wouldn't/wouldnt/won't/didn't/could/would/not/just/had/hadn't/never/don't not/never/just? wake/woken/woke up? => verb
        hope/hopes/hoped/hoping i/he/she/they just? don't/doesn't/dont/won't/wont/never/didn't/wouldn't/not to? wake up? => verb
        hope/hopes/hoping/hoped not/never to wake up? => verb
        hopes/hoping/hope/hoped to never/not wake up? => verb
        hope/hopes/hoped/prays/pray/prayed/praying that? i/he/she/they? not/never/don't/doesn't/won't/to/will/would/just? wake/die/dies up? => verb
        go/going/goes/went/fall/falling to sleep/bed and never/not/@nt/don't/hope/hoping to/i/not/he/she/never? wake/waking up? => verb
        go/going/goes/fall/falling asleep/sleep and never/not/don't wake/waking up? => verb
        going to bed hoping/wishing/praying ..3 wake/morning => verb
        sleep and never/not/don't/dont/just? not/to/never? wake up?
        sleep forever/for ever
        never wake/waking up again/tomorrow?
        not/@nt waking/wake up again/tomorrow/anymore/one/some/in/any/at/the?  morning/more/all/day?
        not to wake up again/tomorrow/anymore/one/some/in/any/at/the? morning/more/all/day?
        wouldn't/wouldnt/not/didn't/don't/won't/doesn't wake/woken/waken up again/tomorrow/anymore/one/some/in/the/from? morning/day/it?
        better off dead/gone
        better off without me/him/her/them
        better off if i/he/she/they was/were/wasn't/weren't/had/died/was/just/didn't/disappeared ..2 around/here/dead/gone/alive/died/born/exist? => verb
        better without me in/around/here?
        be better if i/he/she/they was/were/wasn't/weren't/died/disappeared/didn't/never/had/just/did/had not/@nt/never/been? around/here/dead/gone/alive/born/exist/existed?
        better place without me
        easier/happier/better for everyone/everybody/them/the/my/all/all ..2 without me/him/her
        easier/happier for everyone/everybody/them/all/us if i/he/she/they was/were/wasn't/weren't/died/disappeared/just/did/didn't/had ..2 gone/around/here/dead/alive/exist?
        everyone/everybody/nobody/noone/family/kids/children/they/world would/d/will/ll/might be better/easier/happier off/without/if ..2 without/i/me/him/her/she/he?
        nobody/noone/no would/one/will/d miss/notice/care/would/will/d if/miss/notice/care ..2 if/i/me/gone/died/was/dead/disappeared/vanished/were/weren't/wasn't/not ..3 gone/here/dead/died/around/vanished/disappeared?
        @want to just? disappear/vanish/cease/stop forever/completely/altogether/existing/to/for/exist/being/good? => verb
        could/can/just/would/will/might/i/to/he/she just? disappear/vanish forever/completely/altogether/for/from/off ever/good/earth/this/the?
        disappear forever/completely/altogether
        disappear for good/ever
        stop/stopped/cease existing/exist => verb
        cease to exist
        not/@nt/never/don't/didn't/doesn't/dont want to exist/live/be/wake/go anymore/any/up/here/alive/on/around? more/longer/anymore/living/like? => verb
        to not exist/be here/alive/around/anymore?
        not existing anymore/any/at?
        not/@nt want to be here/alive/around any/anymore/longer? more/longer?
        not wanting to be here/alive/around/live/exist/wake any/anymore/longer/up? more/longer?
        doesn't/don't/didn't/dont/doesnt/didnt care if/whether i/he/she/they live/lives/die/dies/died/wake/wakes/lived/woke or/up/not? die/dies/died/not?
        wouldn't/wouldnt/won't/would not? mind/care/matter/bother if/dying/whether/being/not i/he/she/they/a/it/to ..5 die/died/dead/wake/crash/hit/bus/car/lorry/truck/happened/morning/over
        wouldn't/wouldnt/not mind dying/being/not dead/waking/gone?
        car/bus/lorry/truck/train would/could/to/just/might just? hit/run/swerved/took/ran me/into/over/out
        hit/run by a/over bus/car/lorry/truck/train and/would/so/that/it/just?
        passive si/@suicidal/death ideation/wish/wishes/thoughts/thought?
        passive thoughts of death/dying/suicide
        passively @suicidal
        death wish
        wish/wishes/wishing/wished for death/dying
        life is/was/isn't/s/wasn't/feels/seems/not not? worth living/it/meaningless/pointless anymore/any?  more?
        not/@nt worth living/being
        no point/use/sense in/to/of living/life/going/being/carrying/it/anything on/here/alive/anymore/any?
        what s/is/'s the point of/in/to living/life/going/being/carrying/anything/it on/here/alive?
        can't/cannot/cant/couldn't see/find/think a/the/any point/reason in/to/of/for? living/life/live/go/going/being/carrying/carry on/here/alive?
        tired of living/life/being/existing/all alive/it?
        tired/sick of being/staying/life alive/here
        tired of it/this/everything all and/i/just want/and to?
        sick of living/life
        don't/dont/doesn't/didn't/cannot/can't/cant/not want/to/see to? go/carry/keep/live/living on/going anymore/any/like/this? more/this/longer? => verb
        can't/cant/cannot/couldn't/unable do/take/live/bear/to/go/face/keep/carry this/it/on/life/living/like/go/with? anymore/any/longer/on/life/like/this/life longer/more/anymore/this?
        ready to go/die now/home/already? => 0
        given/gave/giving/give up on life/living/everything
        life not worth
        rather be/not/i dead/wake/here/alive/were/was up?
        long/longs/longing/yearn/yearning for death/to/it die/be/to dead/over/end?
        take/takes me now/away god/lord?
        god/lord take/takes me
        want/wants/wanted/wish/wishes it/everything/this/life/all/the all/pain/life/to? to/over/just/stop/end/would/be/was/were/all/pain/over end/stop/be/over/finished/gone? => verb
        burden to/on everyone/everybody/my/her/his/them/the/people/others/all ..2 and/should/better/would/they'd/they/dead/so/without/who? => possible
        nothing/little/anything left/to/worth to/living/live/for live/for/on?
        have/has/had nothing/no/little to/reason/left live/to/living for?

        [S2]
        @suicidal
        @suicidal ideation/thoughts/thought/thinking/feelings/feeling/urges/urge/impulses/impulse/fantasies/ideas/intent/intention/plan/plans/intentions
        suicidality
        si <slash> hi
        si :
        si
        parasuicid*
        @kill @self
        @kill @my self/selves
        @kill me
        kms
        kmself
        unalive/unaliving/unalived/unalives @self/me?
        off myself/himself/herself/themselves => verb
        offing/offed @self
        do away with @self
        did/doing/done away with @self
        do @self in
        done/doing @self in
        top/topping/topped @self
        neck @self
        @end it all
        @end it tonight/now/soon/today/this/once/tomorrow/when/if/myself/forever/by
        @end it
        @end it for/once good/and ever/for?
        @end @my own? life/lives/suffering/existence/misery/pain
        @end things => 0
        @end everything/myself
        take/takes/taking/took/taken @my own? life/lives
        taking/take/took @self out
        want/wants/wanted/wanting/wanna/wana/wnt/wannna to? just? die/dead/be/dying dead/gone/with? => verb
        wanting/wants/wanted/want to be/just dead/gone/die => verb
        want to just? die => verb
        would/d/had rather/sooner/prefer be/to/die dead/die?
        rather die/dead/be than/dead?
        @wish @be dead
        wish/wishes/wished i/he/she/they/to was/were/d/would/could/be just? dead/die/died => verb
        feel/feels/felt/feeling like/as dying/suicide/ending/killing/if/dead it/myself/himself/herself/themselves/all/life/my? all/life? => verb
        ready/prepared to die
        better/best to/if die/died/dead/i/he/she ..1 dead/died/die/gone?
        hope/hopes/hoped/hoping/pray/prays to/i/he/she/that/for just? die/dies/died/death/she/he/i die/dies/died? => verb
        should/could/might/must/will/ll/would/gonna/'d just? die/kill @self? => verb 
        let me die
        make/made me want to? die
        don't/dont/doesn't/didn't/not/no/never/doesnt/didnt want/wanna/wants/wanting/wish/longer/wanted to? live/be/living/exist/go/carry/keep/stay anymore/any/here/alive/on/going/this/like? more/longer/anymore/life/any/this? => verb
        no longer want/wants/wanted/wish/wishes to? live/be/go/exist/carry/stay alive/here/on/around? => verb
        no reason/reasons/point/purpose/will/desire/wish to/for/in/left live/living/living/go/carry/be/keep/stay/to/wake on/here/alive/going/live/up/anymore?
        nothing to live for
        nothing left to live for
        nothing worth living for
        isn't/not/aren't/no anything/thing/nothing ..2 to/worth live/living for?
        not be/being here anymore/any/much/tomorrow/next/for/by/longer/when/to more/longer/week/christmas/see/long/all? => verb
        won't/wont/wouldn't/not going/gonna/will be here/around/alive anymore/any/much/tomorrow/next/for/by/longer/when/to more/longer/week/christmas/see/long?
        not/@nt/won't/wont be here/around anymore/any/much/tomorrow/next/longer/by more/longer/week/month?
        not be alive
        not wanting/want/wants to? be/live/exist here/alive/around/anymore?
        be with/joining/join @my mum/mom/dad/husband/wife/mother/father/son/daughter/him/her/brother/sister in/again/up heaven/there/soon?
        thoughts/thought/thinking/think/thinks/ideas/fantasies/fantasised/fantasising/fantasizes/fantasizing/fantasize/fantasise/fantasises/dreams/dreaming/dream/obsessed/talk/talks/talking/talked/feelings/urge/urges/spoke/speaks/speaking/mentions/mentioned/idea of/about/on/with @my own? death/dying/suicide/ending/killing/die/funeral it/self/myself/himself/herself/my/their/his/her/all/things/everything? life/all/own?
        ideation
        dark/darkest thoughts/thought/places about/of/around ending/death/dying/suicide/living/life/not
        taking/take the easy/coward's/only/coward way out
        easy/only way out is/would/was/of
        way out is/would/was/be/to ..2 die/dead/death/dying/suicide/end/kill
        make it/the pain/all stop forever/permanently/for
        want/wants/wanted/just the/this/my/it pain/hurt/suffering/all/life to stop/end/be forever/over/for?
        leave/leaving/left this/the world/life/earth/planet behind/for?
        leave/leaving/depart/exit this world/life/earth
        check/checking/checked out of/from/permanently/for life/good/this?
        pull/pulling the plug on/myself/@my myself/life?
        done with life/living/being/this/everything/it alive/here/world/life?
        put/putting @self out of/to @my/sleep misery?
        die by/from @my/suicide own?
        died/dies/dying by suicide
        lost/lost @my ..2 to suicide
        attempted/attempts/attempt/committed/commit/commits/committing/comit/comitted/completed/complete/contemplating/contemplated/contemplate/contemplates/considering/considered/consider @suicidal
        hang/hanging/hanged/hung @self
        shoot/shooting/shot @self in/with?
        drown/drowning/drowned @self
        gas/gassing/gassed/strangle/asphyxiate/suffocate/poison @self
        throw/throwing/threw/thrown @self off/in/under/from/into/out/on front/of/a/the?
        jump/jumping/jumped/leap/leaping/step/stepping/walk/walking off/in/from/under/into/out front/a/the/of/traffic/that/our/this ..3 bridge/train/building/roof/bus/car/cliff/window/traffic/tracks/balcony/rails/lorry/truck/tube/flats/overpass/sea/motorway
        crash/crashing/drive/driving/drove/steer/steering/swerve/swerving/wrap/wrapping @my/the/a/@self/off/into/this car/bike/into/off/van/round/around/a ..2 a/the/into/off/tree/wall/bridge/oncoming/traffic/lorry/cliff/river/road
        hurting/harm/harming/hurt @self or/and others/anyone/someone/other?
        danger to @self
        dto

        [S3]
        @suicidal plan/plans/note/notes/letter/letters/method/methods/means
        plan/plans/planned/planning/means/method/ways/way/how to/of/for/on/out/i d/'d/i/he/she/they/would/will/want/it/a? kill/end/killing/ending/end/suicide/take/die/do/hang/overdose/doing/dying/it @self/it/my/his/her/their? life/all/lives?
        plan/plans to/for kill/end/suicide/take/die/hang/overdose/jump/do/killing/ending @self/it/@my/away? life/lives/own/all?
        has/have/had/having/made/making/got a/specific/detailed/worked/clear plan/plans/method to/for/of/and/worked/in kill/end/suicide/die/means/intent/place/out/it @self/it/@my? life/all?
        plan and intent/means/method
        planned/planning/plans how/when/where/what i/he/she/they/to/it d/would/will/'ll/wants/wanted/ll? kill/end/do/die/hang/it @self/it/@my?
        planning @my own? death/suicide/funeral/end
        know/knows/knew/decided/worked/figured/chosen/picked/choosing/googled/googling/researched/researching/looked/looking/searched/searching/reading/read/thinking/thought out/up/for/about/exactly/just? how/where/when/which/ways/way/methods/method/a/the/painless/about ..3 would/d/will/ll/'d/to/of do/die/kill/dying/suicide/killing/end/hang/jump/overdose/ending it/myself/himself/herself/themselves/my/his/her? life/all?
        painless way/ways/method/methods/death to/of? die/dying/go/death/suicide?
        quickest/easiest/best/least way/ways/painful to/way die/go/to/out die/go?
        lethal dose/amount/number/means
        how many pills/tablets/paracetamol/tylenol/sleeping/to/would/it/of
        pills/tablets/paracetamol/meds/medication/medications/ibuprofen/insulin/tylenol saved/hoarded/stockpiled/stored/put/hidden/stashed/set up/away/aside/for?
        saving/saved/hoarding/hoarded/stockpiling/stockpiled/stashing/stashed/hiding/collecting/collected/storing/counting/counted/keeping/stash/stockpile up/away/out/of? @my/the/her/some/all/enough? pills/tablets/paracetamol/meds/medication/insulin/opioids/tylenol/sleeping
        enough pills/tablets/paracetamol/meds/insulin/medication/tylenol to/for/saved/in kill/end/do/die/suicide/the/it?
        bought/got/have/has/had/bought/keeps/keep/buying/buy/owns/own/ordered/loaded/found/took/hid/hidden a/the/some/@my rope/noose/gun/razor/blades/blade/pistol/charcoal/ligature/helium/exit
        noose/ligature
        wrote/written/writing/write/writes/leaving/left/leave/typed/drafted/rewriting a/my/the/goodbye/@my/some/out/her/his goodbye/suicide/farewell/last letter/letters/note/notes/will/message/messages?
        goodbye/farewell letter/letters/note/notes/messages/message/video/videos to?
        @suicidal note
        said/saying/say goodbye to everyone/everybody/@my/them/all/my ..2 for/one/because/before/since/kids/children/family?
        giving/gave/given/give away @my/all/everything/things possessions/belongings/things/stuff/everything/cat/dog/treasured/of?
        put/putting/got/getting/set/sorted/settled/sorting @my/all affairs in/affairs order
        got/has/have/know a/the/what date/day/place in/picked/chosen/set/mind/i
        picked/chosen/chose/set/fixed a/the/my date/day/bridge/spot/tree/place/method to/for/when/already/where
        stood/standing/stand/stands/sat/sitting/sits/walked/went/drove/gone/goes on/to/at/by/near/over the/a/edge/to ..2 bridge/ledge/platform/roof/cliff/edge/railway/tracks/overpass ..4 jump/jumping/jumped/thinking/thought/thinks/considering/imagining/wondering/imagined/end/over/it
        bridge/roof/cliff/tracks/platform/balcony/ledge and/where/to/thinking/thinks/thought/imagined/imagine/wondering ..3 jump/jumping/jumped/fall/falling/letting/step/stepping
        train/trains/traffic/lorry/motorway/tube and/to ..2 step/stepping/jump/jumping/walk/walking out/in/into/front?
        gun/rope/knife/pills/tablets/blade/razor ready/loaded/waiting/hidden/prepared/in
        gun/knife/blade to/in/against @my head/mouth/temple/wrist/wrists/throat
        tie/tied/tying/ties ..2 rope/noose/knot/sheet/belt around/round @my? neck?
        access to/has firearms/firearm/gun/guns/means/lethal/weapons/pills/tablets
        how/what to tie a? noose

        [S4]
        going to/gonna to? kill/end/hang/shoot/do/take/off/overdose/drown/jump @self/it/@my/myself/on/an/off tonight/today/life/all/own/now/soon/lives? => verb
        going/gonna to? kill/hang/shoot/drown/off/top @self => verb
        going/gonna/about/intend/intends/intending/intended/decided/plan/plans/planning/planned/prepared/ready to? end/take/do @my/it/all own? life/lives/all/tonight/tomorrow/now/soon/once? => verb
        about to kill/end/jump/hang/do/take @self/it/@my/off? life/all? => verb
        intend/intends/intending/intended/intention/intent/decided/deciding/determined to/on/of die/kill/killing/dying/end/ending/suicide/hang/harm/harming @self/it/@my? life/all?
        will/ll/shall/won't kill/end/hang/shoot @self/it/@my tonight/today/tomorrow/soon/life/all/when/if/on/by/this
        do/doing/did it tonight/tomorrow/soon/when/on => 0
        kill/killing/end/ending/do/doing/die/dying @self/it/@my? life? tonight/tomorrow/soon/today
        tonight s/is the/my night/last/time
        this/tonight is/s my/the last/end/goodbye night/day/message/time?
        last night/day/goodbye on/alive/here earth/alive?
        goodbye everyone/world/cruel
        tried/tries/trying/try/attempted/attempt/attempts/attempting to? kill/end/hang/overdose/take/drown/shoot/jump/die/suicide/gas/cut/od/poison/suffocate/strangle/throw/harm @self/it/@my/off/on/in/from/an/all/wrists/veins/out own/life/all/overdose/wrists/front/lives/throat/veins?
        trying/tried to/not die
        tried to do it/@self in/away/last/with?
        @suicidal attempt/attempts/attempted/try/gesture/behaviour/behavior/act/acts/bid
        attempt/attempts/bid/bids/attempted at/on/to/of @suicidal/@my/take/end/killing/her/his/life life/own?
        attempt/attempts on @my own? life
        attempted/attempting/attempts/attempt @suicidal
        attempted/attempt/attempting overdose/od/hanging
        previous/prior/past/last/second/third/another/failed/recent/first/one/multiple/two/three/several/serious/earlier attempt/attempts by/in/at/was/on/with/aged/when/to ..1 overdose/hanging/age/suicide/pills/end/aged/ago/cutting/jumping?
        attempt/attempts/attempted by/via/with/was/were overdose/hanging/pills/od/cutting/medication/a/an/paracetamol/jumping
        prior/past/previous/recent/multiple sa/attempt/attempts x?
        overdose/overdosed/overdosing/overdoses/od'd/oded/ods/od on/of/with/by? pills/tablets/paracetamol/meds/medication/tylenol/insulin/sleeping/antidepressants/opioids/heroin/ibuprofen/codeine/diazepam?
        took/taken/take/takes/taking/swallowed/swallow/swallowing/swallows/downed a/an/the/all/too/handful/whole/every/@my/bunch/about/almost ..4 overdose/pills/tablets/paracetamol/bottle/packet/bottle/meds/capsules/tylenol
        slit/slitting/slashed/slashing/slash/cut/cutting/cuts/opened/opening @my wrists/wrist/veins/throat
        survived/survivor a/an/@my/of? own? @suicidal attempt/attempts?
        survived/survive a/an/my/her/his/their overdose/attempt
        hospitalised/hospitalized/hospital/icu/stomach ..4 overdose/od/pumped/suicide/attempt
        stomach pumped
        wrote/tested/tried/tied/rehearsed/practised/practiced the/a/tying/with/how rope/noose/knot/drop
        put/had/held/holding/pointed/placed/putting a/the/@my gun/knife/rope/noose/belt/pistol/blade/razor to/in/around/round/against/on @my head/mouth/neck/throat/wrist/temple/wrists/chest
        climbed/climb/climbing over/onto/up the/a/to ..2 railing/rail/barrier/ledge/roof/railings/bridge/edge
        talked/pulled/brought/got down/back/off from the/a ledge/bridge/edge/roof

        [S5]
        self harm/harms/harming/harmed/harmer/injury/injuring/injure/injures/mutilat*/injurious/mutilation/injured/poisoning
        selfharm*
        sh
        nssi
        dsh
        cut/cuts/cutting/cutter @self again/to/with/when/on/badly/deep/deeply/last/in/every/for/whenever?
        cut/cuts/cutting/slice/slicing/sliced/carve/carving/carved/scratch/scratching/scratched/burn/burns/burned/burnt/burning @my arm/arms/leg/legs/thigh/thighs/wrist/wrists/skin/forearm/forearms/stomach/hip/hips/ankles to/with/again/open/until?
        cutting again
        started/start/starts/starting/stopped/stop/stops/back/been/relapsed/relapse/relapsing/urge/urges/urges/wants/want/kept/keeps/keep to/on/into/with? cut/cutting/self/sh/burning/hurting/harming myself/himself/herself/again/themselves/harm/harming? => verb
        cutting and burning
        burn/burns/burned/burnt/burning/hurt/hurts/hurting/harm/harms/harmed/harming/injure/injures/injured/injuring/punish/punishing/punished/punishes/scratch/scratches/scratched/scratching/bite/bites/biting/hit/hits/hitting/punch/punches/punching/bang/stab/stabbing/stabbed/starve/starving @self
        hit/hits/hitting/bang/bangs/banged/banging/punch/punches/punching/punched/smash/smashes/smashed/smashing @my/the/a/@self own? head/wall/walls/fists/thighs/legs/face against/on/in/off/until the/wall/walls/it/a?
        head banging
        wound/wounds/scars/cuts/burns/marks/scratches/cut on/along/up/across/down @my own? arm/arms/forearm/forearms/wrist/wrists/thigh/thighs/leg/legs/inner
        razor/blade/blades/scissors/knife/lighter/cigarette/cigarettes on/to/against/into/in/under @my own? skin/arm/arms/wrist/wrists/thigh/thighs/leg/legs/forearm/pillow
        hurt/hurting/harm/harming @self when/to/physically/again/in/on
        pull/pulls/pulled/pulling @my own? hair/eyelashes out
        """
}
