extension Wording {
    /// Suicide and self-harm (RF-04), from a wish to what was done.
    ///
    /// A word alone (`die`, `jump`, `pills`, `cut`) is never enough: a line says whose death it is,
    /// or which act, place or means.
    static let urgent = """
        # Words of this part.
        @suicidal = suicid*/sucid*/suicd*/suiside/suisidal/suicde/siucid*/suacid*/sewercidal/sewerslide
        @end = end/ends/ended/ending/endin
        @kill = kill/kills/killed/killing/killin/kil/kll
        @who = i/he/she/they/im/hes/shes/id/ill/ive/client/pt
        @was = was/were/am/is/s/m
        @wasnt = wasn't/weren't/wasnt/werent/didn't/didnt/hadn't/hadnt/don't/dont/isn't/not/never
        @dont = don't/dont/doesn't/doesnt/didn't/didnt/dnt/not/never/@nt
        @like = want/wants/wanted/wanting/wanna/wana/wnt/wannna
        @hope = hope/hopes/hoped/hoping/pray/prays/prayed/praying/@wish
        @dead = gone/dead
        @everyone = everyone/everybody/every1/people/family/kids/children/they/world/wife/husband/parents/friends/them/all
        @think = think/thinks/thinking/thought/thoughts/thinkin/idea/ideas/dream/dreams/dreaming/dreamt/fantasy/fantasies
        @fantasise = fantasise/fantasises/fantasised/fantasising/fantasize/fantasizes/fantasized/fantasizing
        @mind = @think/@fantasise/imagine/imagines/imagined/imagining/urge/urges/obsess/obsessed/obsessing/feelings/impulse/impulses
        @otherPills = venlafaxine/mirtazapine/olanzapine/lamotrigine/oxycodone/morphine/melatonin/sleeping/antihistamines
        @morePills = tablet/capsule/amitriptyline/sertraline/fluoxetine/citalopram/quetiapine/lithium/propranolol/zopiclone/tramadol/gabapentin/pregabalin/@otherPills/insulin/opioids/codeine/diazepam/antidepressants/sleepers/capsules/benzos/xanax/painkillers/aspirin
        @pills = @morePills/pills/pill/tablets/paracetamol/meds/medication/medications/tylenol/acetaminophen/ibuprofen
        @height = bridge/building/roof/rooftop/cliff/balcony/window/ledge/overpass/flats/tower/motorway/multistorey/viaduct
        @vehicle = train/bus/car/lorry/truck/tube/traffic/subway/van/tram
        @wrist = wrist/wrists/veins/vein
        @wrote = wrote/written/writing/write/writes/left/leave/leaving/drafted/drafting/typed/typing/posted
        @stood = stood/standing/stand/stands/sat/sitting/sits/went/goes/gone/go/drove/walked/walks
        @point = put/had/held/holding/pointed/placed/putting/pressed/puts/pointing
        @relapse = start/starts/started/starting/began/relapse/relapsed/relapsing/back/been/kept/keep/keeps/resumed
        @deadly = gun/pistol/shotgun/rope/noose/belt/razor/blade/knife
        @step = jump/jumps/jumping/jumped/leap/leaping/step/steps/stepping/stepped/walk/walks/walking/walked/run/running
        @drive = drive/drives/driving/steer/steers/steering/swerve/swerving/crash/crashing
        @aim = going/gonna/about/ready/intend/intends/intending/decided/determined/want/wants/set
        @brink = edge/ledge/bridge/platform/roof/cliff/railing/railings/railway/tracks/overpass/balcony
        @knows = know/knows/knew/decided/worked/figured/planned/imagined/imagines/out
        @got = bought/buy/buying/got/ordered/loaded/has/have/owns/keeps/kept/hid/found/tied/tying/tie
        @way = how/way/ways/method/methods/means/pills
        @limb = arm/arms/forearm/forearms/leg/legs/thigh/thighs/skin/stomach/hip/hips/ankle/ankles/@wrist
        @cut = cut/cuts/cutting/cuttin/slice/slices/sliced/slicing/carve/carves/carved/carving
        @scratch = scratch/scratches/scratched/scratching/pick/picks/picked/picking/dig/digs/digging/bite/bites/biting/rub/rubs
        @hurt = hurt/hurts/hurting/harm/harms/harmed/harming/injure/injures/injured/injuring/punish/punishes/punished/punishing
        @burn = burn/burns/burned/burnt/burning/brand/branding
        @strikeSelf = hit/hits/hitting/punch/punches/punched/punching/slap/slaps/slapped/slapping
        @take = take/takes/taking/took/taken/swallow/swallows/swallowed/swallowing/down/downed/downing/pop/popped
        @try = try/tries/tried/trying/tryed/attempt/attempts/attempted/attempting/atempted

        [pseudo]
        # The word, and not the act.
        @suicidal squeeze/prevention/awareness/bomber/bombers/bombing/bombings/squad/mission/rate/rates/statistics/policy/training/door/doors
        @suicidal risk/watch training/policy/form/protocol/workshop
        assisted @suicidal
        @take ..1 <n> mg of? @pills
        career/political/commercial/professional/social/financial/electoral/brand/pr @suicidal
        @suicidal for a/the/our/any small/big/family? shop/business/brand/company/startup/team/firm/career/party/label
        si joint/joints/unit/units/dysfunction/system/injection/pain/injections
        # Killing that is none.
        killing it/time/two/softly
        @kill the/his/her/their/my/our/a/this/that/every/some vibe/mood/time/pain/process/job/server/engine/music/deal/lights/conversation/thread
        @kill @self laughing/working/running/training/studying
        @kill @self at/with/on/over/for/in the/this/work/overtime gym/job/project/deadline/office/report/cleaning/garden
        kill two birds
        dressed to kill
        # Dying that is none.
        die of/from laughing/laughter/embarrassment/boredom/shame/hunger/thirst/curiosity/cold/heat
        want/wants/wanted to die of/from/laughing
        rather die than
        would/d/could die for
        to die for
        die laughing/hard
        dead tired/line/end/set/right/serious/weight/heat/ringer/sure/drop/beat/simple/easy/wrong/keen/good/lift/lifts
        # Ends that are none.
        @end it all/there/here with/by/on/at a/the
        @end it with/by/on/at him/her/them/@my/a/the/noon/five/dessert
        @end it there/here/amicably/properly/early
        @end @my life as a/an/the
        ending @my life sentence
        @like it all to stop/end by/on/at/in
        # A wish to be elsewhere.
        disappear/disappeared/disappearing/disappears/vanish into/from/to/on/with/under/behind a/the/@my/work/social/facebook/instagram/view/sight
        @wish @who @wasnt here/there right/today/at/in/for/on/tonight/talking
        @like to just? disappear/vanish into/from/to/on/with/under/for a/an/the/@my/work/social/facebook/instagram/two/three
        @dont @like to be here/around at/tonight/for/until/in/on/when/all/this/today/with
        won't/wont be here/around at/tonight/for/until/in/on/this/today/tomorrow/next
        better off without me at/in/on the/that/meetings/this/it
        # To live, to go on, to wake, to stay: what follows says that it is no wish to die.
        @dont @like to live in/with/at/near/on/under/alone/together/by/off/there/here/abroad/out/away/up/next/for
        no longer @like to live in/with/at/near/on/under/alone/together/there/here/abroad
        @dont @like to go/carry/keep/continue on a/the/holiday/vacation/with/medication/about/leave/dates/stage/working/doing/as/air/tour
        can't/cannot/cant/couldn't go on holiday/vacation/a/an/the/with/about/to/tour/trips/strike/leave/stage/air/at/my/her/his/monday/tuesday
        no reason/point/desire/will to stay/be/go/get/wake in/at/there/to/up/on early/before/town/work/a/the
        no point/reason in/to/of? going/being/go/carrying/be there/to/in/on/at/here with/a/the/if/until
        @dont @like to wake up early/at/before/late/so/@my/the/him/her/next/to/in
        @dont/won't/wouldn't wake/woken up early/at/before/late/so/in/until/when/to/for/from
        tired/sick of living in/out/with/at/by/on/from/alone/under/paycheck/like
        tired/sick of life in/at/on/as
        # Gestures of speech and accidents.
        shot/shoot/shoots/shooting @self in/a/an the/look/glance/foot? foot
        drown/drowned/drowning/drowns @self in work/wine/coffee/debt/music/emails/sorrow/sorrows/perfume
        hang/hung @self up on/about
        enough rope to hang @self
        with a gun to @my head
        nobody/noone/one/not put/puts/holding/held a gun to @my head
        jump/jumped/jumping/jumps/leap/leapt off/from a/the/that/our/this/every/@my ..1 @height/rock/rocks/pier/boat into/in/to the/a/our/@my/warm/cold/water
        throw/throws/threw/throwing/thrown @self into/at/in/on/behind the/a/@my/it/work/things
        throw/throws/threw/throwing/thrown @self a/off ..1 party/birthday/balance/course/schedule
        slit/cut/cuts/cutting the/my/your/a throat of/competition/prices
        overdose/overdosed/overdosing/od/oded on/of sugar/chocolate/netflix/coffee/caffeine/cake/telly/tv/sunshine/series/news/cheese/podcasts/carbs
        @cut @self off/out/down/loose/free/short/some/a/in/back/another/the/slack/shaving/cooking/chopping/gardening/off
        @cut @self while/when/on/opening/slicing/peeling/with shaving/cooking/chopping/slicing/opening/the/a/peeling/paper ..1 knife/can/tin/glass/paper/paring
        @cut myself/himself/herself on/with the/a/some/broken glass/tin/can/paper/bread/fence/kitchen/saw
        @burn @self out
        @burn @self on/while/cooking/with/making the/a/making/cooking/hot/coffee/tea oven/iron/pan/coffee/tea/kettle/oil/dinner/pizza/hot/stove/soup
        @hurt @self while/playing/running/skiing/falling/lifting/training/in/moving/climbing/doing/jumping/dancing/exercising
        @hurt @self at the/@my/a gym/work/match/game/job/club/playground/concert
        @hurt @self on the/a/my/her/his
        @hurt @self when i/he/she/they fell/slipped/was/tripped
        fell/fallen/falls/fall/tripped/slipped ..2 and hurt/injured @self
        @hurt @self financially
        hit/hits/punch/slap @self up/with/on/in/for/a/the
        scratch/scratches/scratched/scratching @self a/some
        banging/bang/bangs/banged @my head against a/the/this brick wall
        like banging/bang @my head against/on a/the wall
        head banging to/at/music
        goodbye letter/letters/note/notes/message/video/card to/from/for/at @my/the/a/her/his/our team/colleagues/colleague/boss/class/school/work
        step/stepping/walk/walking in/into traffic/front jams/warden/desk/of/the
        @pills saved/put/set/hidden @my/me/her/him/the/us
        attempt/attempts on @my life/record/it for/at
        prior/previous/past/last/recent/first/second/third attempt/attempts at/to/of/in/with/on/were/was/the/had

        # A wish to be dead or gone.
        # Idioms of death and endings.
        rather die than do/go/eat/see/watch/sit/speak/present/wear/hear/listen/give/attend/admit/miss/lose/ask/cook/use/drive
        @like to just? be dead on/right/certain/sure/set/centre/center/serious/accurate
        @mind of/about/on @end things with
        @end things with
        @like to cut @self some/a/off
        no/any/little point/use/sense in/to/of? living so/here/in/near/with/at/there/off/out/close/far
        tonight i just/will/ll/m/am/finally? going? to? end/finish this/the/that/my book/chapter/report/draft/essay/game/level/series/shift

        [S1]
        @wish that? @who @was all/just/already/simply? @dead => verb
        @wish that? @who d/could/would/had/would've/should just/all/simply? be/been? @dead => verb
        @wish that? @who was/were not/no/never longer? here/alive/around/born => verb
        @wish that? @who @wasnt been/be/have? here/alive/around/exist/existed/born => verb
        @wish that? @who had/d/could/would/was never been/be/have? born/existed/exist/lived/woken => verb
        @wish that? @who d/could/would/had just? die/died/disappear/vanish/cease/expire => verb
        @wish to be dead/gone => verb
        @wish @be dead => verb
        @wish @my life was/were/would be? over/end => verb
        @wish for death => verb
        death wish
        hope/hopes/hoping/pray/prays/praying for death => verb
        long/longs/longing/yearn/yearns/yearning for death => verb
        long/longs/longing/yearn/yearns/yearning to be dead/die/over => verb
        # A wish not to wake.
        @hope that? @who just/simply/could/would? @dont/won't/wont/wouldn't wake/waking/woke/woken/waken up? => verb
        @hope that? @who not/never wake up? => verb
        @hope to/not/never not/never/to? not? wake up? => verb
        @hope that? @who just? die/dies/died in @my sleep => verb
        sleep/bed and just? @dont/won't/hope/hoping not/to/ever/never? wake/waking up?
        sleep and @dont/not have to wake up?
        sleep forever/permanently
        sleep for ever/eternity
        @dont/won't/wouldn't/wouldnt wake/waking/woke/woken up? again/tomorrow/ever/anymore
        @dont/won't/wouldn't/wouldnt wake/waking/woke/woken up? one/some/any/in/from more/day/morning/the/it morning?
        @dont @like to wake up => verb
        no longer @like to wake up => verb
        about/of/if/like/with/at/mind not waking up
        if @who didn't/didnt/never/don't/dont wake/woke up? => verb
        die/dying/dies/pass/slip in/away/peacefully in? @my sleep
        # Others would be better off.
        better off dead/gone
        better/best/happier/easier/fine off? without me around/here/in? => verb
        everyone/everybody/they/family/kids/children/wife/husband/parents ..2 better/best/happier/easier/fine off? without him/her
        better off? if @who @was/had/d/wasn't/weren't/werent/wasnt/died/didn't/disappeared just? ..1 @dead/around/here/alive/born/exist/died/die => verb
        better/easier/happier/fine/relief/relieved for? @everyone? all? if @who just? died/disappeared/vanished => verb
        better/easier/happier/simpler/fine/relief/relieved for? @everyone? if @who @was/wasn't/weren't/wasnt/werent/d ..1 @dead/here/around/alive => verb
        better/easier/happier/best ..1 @everyone/us if @who @was/wasn't/weren't/wasnt/werent/d ..1 @dead/here/around/alive => verb
        better/easier/happier/best ..1 @everyone/us if @who died/disappeared/vanished => verb
        better/easier/happier/best ..1 @everyone/us if @who didn't/never exist/wake => verb
        better place without me/him/her in? it?
        nobody/noone/anyone/anybody/one would/will/d/ll even/ever/really? miss/notice/care if/when @who
        nobody/noone would/will/d/ll miss me
        no one would/will/d/ll even/ever/really? miss me
        just/am/m/nothing/only a/but burden to/on/for @my? everyone/everybody/family/kids/children/them/people
        the burden of me
        # To disappear, to stop being.
        @like to just/all? disappear/vanish => verb
        disappear/disappearing/vanish/vanishing forever/permanently/completely/altogether
        disappear/disappearing/vanish/vanishing for good/ever
        disappear/disappearing off/from the/this face/earth/world/planet of?
        stop/stopped/stopping existing/living/breathing/being alive? => verb
        cease/ceased/ceasing to exist/be/live => verb
        @dont @like to exist => verb
        no longer @like to exist => verb
        @hope not to exist => verb
        to/rather/just not exist/existing anymore?
        not existing anymore
        # God, an illness or an accident may do it.
        god/lord/jesus/universe/death/someone/something ..2 take/takes/took/taking me/him/her/them away/home/now/tonight/in/soon/already/please => verb
        god/lord/jesus please/just/would/to take me => verb
        take me away/now/home god/lord/jesus
        @hope ..3 car/bus/lorry/truck/train would/will/hits/hit/runs/ran/takes/took/just ..1 me/him/her => verb
        @hope ..3 get/gets/got/have/had cancer/hit/killed/murdered/run/terminal/shot by/over/and/in/disease/illness? => verb
        wouldn't/wouldnt/won't/would/not not? mind/care/matter/bother if ..5 hit/hits/crashed/swerved/killed/happened/died/stopped/over/dead/ended me? => verb
        wouldn't/wouldnt/won't/would not? mind/care/bother dying/not/being dead/waking/here/gone/alive? => verb
        wouldn't/wouldnt/would not? care/mind/matter/bother if @who ..1 died/dead/die/killed/gone => verb
        relief if ..8 me/gone/over/dead/died/killed
        if @who died/die/dies tomorrow/tonight/today/now/nobody/noone/nothing/would/it/who/i/they
        don't/dont/doesn't/doesnt/didn't/not/never care/mind/bothered if/whether @who ..1 live/lives/lived/die/dies/died/dead => verb
        @dont care/mind/matter/bothered if/whether @who wake/wakes/woke up => verb
        @dont care/matter/matters ..6 live/lives or die/dies => verb
        passive death/thoughts/wish/wishes thoughts/wishes/of/wish death/dying/suicide/for?
        passive death wish/wishes
        # Waking, living on, being there is what is regretted.
        disappointed/annoyed/sad/gutted/sorry/upset/angry ..2 wake/woke/waking up/again
        disappointed/annoyed/sad/gutted/sorry/upset/angry ..6 still? alive
        @wish id/i/he/she/they d/had? never been born
        not/won't/wouldn't/wont/wouldnt/@nt be there in the morning => verb
        not/won't/wouldn't/wont/wouldnt/@nt be there tomorrow/anymore => verb
        mind if @who didn't/don't/doesn't/didnt/never make/made/live/lived/reach/reached it? to/past/until => verb
        not/@nt step/get/jump/move out of the way => verb
        relief to be/hear/be/have ..4 terminal/cancer/dying/tumour/tumor
        worth more dead/gone
        better ..6 my life insurance
        # Life without worth or point.
        life is/was/isn't/s/wasn't/isnt/feels/seems/not/no/has not/no/longer? worth/pointless/meaningless living/it/the/anymore effort/trouble/pain?
        life is/s/was/feels/seems pointless/meaningless
        not/@nt/isnt worth living/being/it alive/anymore/here/any?
        no/any/little point/use/sense/reason in/to/of? living/life/existing/live/exist
        no/any/little point/use/sense/reason in/to/of? being/be/staying/stay/carrying/carry/going/go/keeping/keep here/alive/on/going/living anymore?
        what s/is/even/'s is? the point of/in/to living/life/existing/live/exist
        what s/is/even is? the point of/in/to being/carrying/going/keeping/go/carry/keep here/alive/on/going/anymore
        why am/m/should/bother/do i? even/still/bother? alive/living/live here?
        can't/cannot/cant/couldn't/@dont see a/the/any/much point/reason in/to/of? living/life/live/existing => verb
        can't/cannot/cant/couldn't/@dont see a/the/any/much point/reason in/to/of? being/carrying/going/go alive/on/here => verb
        tired/sick/exhausted/done of/with living/life/existing
        tired/sick/exhausted of/with being/staying alive => verb
        can't/cannot/cant/couldn't/unable to/just/even? go on => verb
        can't/cannot/cant/couldn't/unable to/just/even? live like this => verb
        can't/cannot/cant/couldn't/unable to/just/even? live anymore => verb
        can't/cannot/cant/couldn't just/even? do/face/bear/handle/cope/take/keep living/life/existing => verb
        can't/cannot/cant/couldn't just/even? do/take life/this anymore => verb
        can't/cannot/cant/couldn't just/even? do/take life/this any more/longer => verb
        can't/cannot/cant/couldn't take/bear/stand being alive => verb
        how much/long longer/more can i/he/she go/take/carry/keep/last/hold/do on/this/it/going
        @dont know how/if much/long longer? i/he/she can/could/ll/want go/carry/keep/last/hold on/going
        @dont @like to go/carry/keep on/going/living anymore/any/like/living? => verb
        no longer @like to go/carry/keep on/going/living => verb
        @dont @like to continue living/existing/on/anymore/like
        given/gave/giving/give up on/with life/living
        @like it/everything all to end/stop/be over/finished? => verb
        @like the/this/my/all pain/suffering/hurt/noise to? just? end/stop/be/over/gone over/gone? => verb
        @like everything to? just? end/stop/be over/gone? => verb
        just @like it to? just? end/stop => verb
        @dont mind if it/everything/life stopped/ended/over
        @hope it/everything would/all/just? be? over/end/ended/stop/stopped

        # Thoughts of suicide.
        [S2]
        @suicidal
        @suicidal ideation/ideations/thought/thoughts/thinking/feeling/feelings/urge/urges/impulse/impulses/fantasies/ideas/ideation
        @suicidal ideation and/or/with/without plan/plans/intent
        passive/passively/active/actively/chronic/chronically/acutely @suicidal ideation/thoughts/ideations?
        active/passive/current/chronic/fleeting/vague/intermittent ideation/si
        ideation with/without/or/and plan/intent
        suicidality
        si
        si <slash> hi
        si <slash> hi <slash> sh
        parasuicid*
        commit/committing/consider/considering/considered/contemplate/contemplates/contemplating/contemplated @suicidal
        committed/completed/commited @suicidal => past other
        i/i'd/almost/nearly committed/commited @suicidal
        if ..3 committed/commited @suicidal
        commit/committed/commited sui/suey/s toaster?
        kill/kills/killing/killin/kil/kll @self
        killed myself/yourself/ourselves
        @kill @my self/selves
        killed himself/herself/themselves => past other
        if ..2 killed himself/herself/themselves
        almost/nearly/have/had/just killed @self
        please/somebody/someone/just please? just? kill me please/already?
        kms
        kmself
        ctb
        unalive/unaliving/unalived/unalives @self/me
        unalive/unaliving
        un alive/aliving @self
        self delete/deletion/deleting
        delete/deleting @self
        off/offing/offed/top/topping/topped/neck/necking @self => verb
        do/did/done/doing away with @self => verb
        do/did/done/doing @self in => verb
        @end @self => verb
        @end @my own? life/lives/existence/suffering/misery/pain
        @end it/everything all => verb
        @end it for good/ever => verb
        @end it once and/for => verb
        @end it tonight/now/soon/today/tomorrow/myself/forever/permanently/already => verb
        @mind of/about/on/to just? @end it/things/everything all? => verb
        @like/going/gonna/ready/wish/wishes/could/should/might/just to? just? end it/everything => verb
        take/takes/taking @my own? life/lives
        took/taken @my own life/lives => past other
        i/if/nearly/almost ..2 took/taken my own? life
        taking/take/takes @self out of? this/the/it? => verb
        # To want to die.
        @like to just/fucking/really/actually/literally/simply? die => verb
        @like to just? be dead/gone => verb
        @like/wish/wishes death => verb
        @wish/desire/need/needs/urge to die => verb
        wants/want/wanted/make/makes/made/making me/him/her want? to? die
        rather be/have dead/died => verb
        rather not? die/be/exist/live/wake than/dead/alive/here/like/up? ..1 live/keep/go/be/carry/feel/continue/wake/this/exist/do => verb
        rather not/be exist/here/alive/dead/wake => verb
        rather just? die => verb
        ready/prepared/deserve/deserves/deserved to die => verb
        @hope/hopefully that? @who just? die/dies/died => verb
        @hope/hoping to die => verb
        should/might/could as/just well? die => verb
        should/might as? well? be dead => verb
        just let me die
        let me die
        let @self die
        feel/feels/felt/feeling like dying/ending/killing => verb
        @mind about/of/on @my own? death/dying => verb
        @mind of/about/on being dead => verb
        @mind of/about @my own funeral => verb
        preoccupied with death/dying
        # Not to want to live.
        @dont @like to just? live/be/stay alive/anymore/any/here/this/like/around more/longer/this/life? => verb
        @dont @like to live => verb
        @dont @like to live without/in him/her/them/this/a world? => verb
        no longer @like to live/be/stay alive/here/around/anymore => verb
        no longer @like to live => verb
        @dont @like to? be/being here/alive/around => verb
        @dont/not wanting to be/live/exist/stay here/alive/around/anymore => verb
        @dont @like to? be on this earth/planet/world/anymore => verb
        @dont @like to? be in this world => verb
        @dont @like this/my life anymore/any => verb
        no/any/little/one/only reason/will/desire/wish/motivation/incentive to/for live/living/exist => verb
        no/any/little reason/will/desire/wish/motivation to go/carry/keep/stay/be/wake on/here/alive/going/living/up
        lost/losing/lose/lacks/lack the/all/my/his/her will/desire/reason to live
        nothing/little/no/anything/thing left/one/more/worth? to? live/living for
        @dont/not have/having anything/much left/worth? to live for
        not be/being alive
        not be/being here/around anymore/any longer/more?
        no longer be/being here/around/alive
        won't/wont/wouldn't/not/@nt be/being here/around much/any/anymore/to/when longer/more/see/you/they?
        won't/wont have to worry/deal/bother about/with me anymore/any
        # To leave the world, to join the dead.
        leave/leaving/leaves/left/exit/exiting/depart/departing this/the world/life/earth/planet behind/for?
        leave it all behind forever/permanently
        checking/check out permanently/early
        check/checking/checked out of/from life/this/living world?
        be/join/joining ..3 in/up heaven/there soon/again?
        join/joining @my ..1 mum/mom/dad/husband/wife/mother/father/son/daughter/brother/sister/baby on/again/in/soon the/other/heaven side/there?
        be/reunited with @my late/dead => 0
        death/dying/suicide is/was/seems/would/feels ..2 only/best/easiest/answer/option/escape/solution/peace/relief
        take/takes/taking/took the easy/coward/cowards/only s? way out
        only way out is/would/was/of/for/left
        only way to/it/this/out make/stop/end/ends/stops/would ..2 pain/suffering/die/dead/death/dying
        way out is/would/was ..3 die/dead/death/dying/suicide/kill
        pull/pulling the plug on/myself @my? life/myself
        put/putting @self out of @my misery
        die by @my own hand
        died/dies by suicide => past other
        dying by suicide
        lost/losing/loses @my/a/an/the ..3 to suicide => past other
        # Ways named.
        hang/hangs/hanging @self => verb
        hanged/hung himself/herself/themselves => past other
        hung/hanged myself
        shoot/shoots/shooting @self => verb
        shot himself/herself/themselves in/with/and/at/last/when/dead ..1 head/chest/gun/barn/garage => past other
        drown/drowning/drowns/gas/gassing/suffocate/suffocating/asphyxiate/poison/poisoning/electrocute/hurl/hurling @self => verb
        drowned/gassed/poisoned himself/herself/themselves => past other
        throw/throws/throwing/fling/flinging/chuck/chucking/hurl/hurling @self off/under/in/from front/a/the/of/something/it => verb
        threw/thrown/hurled/flung @self off/from/under/out/in ..3 @height/@vehicle => verb
        jump/jumps/jumping/jumped/leap/leaping off/from/out/over a/the/that/this/my/of/every/tall a/the/my/this? ..1 @height => verb
        @step out? in/into front of ..2 @vehicle => verb
        @step out? into oncoming/the/moving/busy? traffic => verb
        jump/jumps/jumping/jumped/step/stepping under/onto/on a/the ..1 @vehicle/tracks/rails => verb
        @drive ..3 into/off/over a/the/that ..1 tree/wall/bridge/lorry/truck/cliff/barrier/river => verb
        @drive ..2 into oncoming traffic/cars/lorry/truck => verb
        wrap/wrapping @my/the car round/around a tree/lamppost/pole
        turn/turning the wheel into/and/toward/towards/off
        danger to @self
        danger to self
        harm to self
        dto

        # Means, place, letters, plans.
        [S3]
        @suicidal plan/plans/planning/note/notes/letter/letters/method/methods/means/pact
        plan/plans/planned/planning for/to/on/of kill/end/take/killing/ending/taking/hang/hanging/overdose/overdosing @self/it/@my life/all/own? => verb
        plan/plans/planned/planning on/to/my/his/her die/dying/suicide/death/overdose/jump off? => verb
        plan/plans/planned/planning/planed how/when/where @who d/would/will/ll/want/wants/am/m/was to/going? to? do/end/die/kill/hang => verb
        planned/planning @my own? death/suicide/funeral
        plan and/or/with intent/means
        @knows exactly/just/already? how/where/when @who d/would/ll/will/m/am/going/want to? do it => verb
        @knows exactly/just/already? how/where/when/what ..1 @who d/would/ll/will/m/am/going/want ..1 die/kill/end/hang => verb
        how/where/when/what @who d/would/ll to? do it => 0
        @way to/of kill/killing/end/ending/hang/hanging @self/it/@my => verb
        @way to/of die/dying => verb
        @way to/of end/ending @my own? life/pain/suffering => verb
        google/googled/googling/research/researched/researching/searched/searching/search/look/looked/looking ..4 die/dying/suicide/overdose/noose => verb
        how much/many/long ..6 to/takes to? die/overdose/kill => verb
        painless/quick/quickest/easiest/easy/peaceful/best/effective/pain way/ways/method/methods/death/free to/of/way die/dying/go/death/suicide/to die/go?
        painless death
        lethal dose/amount/number/means
        # Means kept at hand.
        save/saved/saving/saves/hoard/hoards/hoarded/hoarding/stockpile/stockpiled/stockpiling/stash/stashed/stashing up? ..3 @pills
        hide/hid/hidden/hiding/collect/collected/collecting/counting/counted ..2 @pills
        @pills saved/hoarded/stockpiled/stashed/hidden up/away/ready/for/under?
        @pills are/is/all/were? lined/laid/counted/ready/waiting/set/put up/out/aside/on?
        stash/stockpile/hoard of @pills
        enough ..2 @pills to/for/in do/kill/end/die/never/finish/make it/me/@self/@my/sure?
        @got a/the/some/my/his/her ..1 rope/noose/ligature => verb
        noose/ligature
        @got a/the/my/his/her ..1 gun/pistol/revolver/shotgun/handgun to/so/for do/use/end/kill/die/shoot/it/i/@self ..1 can/could/it/@self/@my => verb
        @got a/the/my/his/her ..1 gun/pistol/revolver/shotgun/handgun under/in/loaded/by @my/the/and bed/pillow/drawer/bedside/ready => verb
        gun/pistol/shotgun/rope/pills ready/loaded/waiting/prepared
        hide/hides/hid/hidden/hiding/keep/keeps/kept/keeping a/the/some/my/his/her ..1 razor/razors/blade/blades
        access to a/any/the? firearm/firearms/gun/guns/weapon/weapons/lethal/means means?
        access to pills/tablets/medication to/for/with
        enough ..2 @pills ..5 to finish/kill/do/end
        finish @self off => verb
        finish me off => verb
        turn/turning/turned/turns it/gun/knife/shotgun/pistol on @self => verb
        @vehicle/bridge/platform/tree @who d/would? step/jump/walk/hang in/off/from/under front? of/it? => verb
        picked/chosen/chose/know/knows the/which/what ..1 @vehicle/bridge/platform/tree @who/to => verb
        take/swallow/down the lot => verb
        # Letters and last arrangements.
        @wrote ..3 goodbye/farewell/suicide letter/letters/note/notes/message/messages => verb
        @wrote @my own? will => verb
        @wrote @my last letter/words/note => verb
        @wrote a/my/the/her/his note/letter/letters for/to/saying ..3 find/after/gone/dead/goodbye/sorry/parents/kids => verb
        goodbye/farewell letter/letters/note/notes/message/messages/video/videos
        by the time you/they/anyone/someone read/reads/see/find/finds this
        say/saying/said/says my/his/her/their goodbyes
        giving/gave/given/give/gives away @my/all/most/her/his ..2 things/possessions/belongings/stuff/cat/dog/jewellery/jewelry/everything/records/guitar
        put/putting/puts/got/getting/set/sorted/settled/sorting/settling @my/all affairs in? order?
        who/somebody/someone to/will? look/take after/care/in of? @my cat/dog/kids/children when/once/after @who m/am/is/s gone
        # A place and a day.
        picked/chosen/chose/set/fixed/have/has/got/decided/found a/the/my/on ..1 date/day/method/way to/for ..1 die/end/do/jump/hang/kill/it/death => verb
        picked/chosen/chose/fixed/found a/the/my ..1 bridge/spot/tree/place/beam/building to/for/where ..1 die/end/jump/hang/kill/do => verb
        picked/chosen/chose the bridge/tree/beam/method => verb
        @stood ..2 @brink ..6 jump/jumping/jumped/ending/stepping/step/falling/letting/dying => verb
        @stood ..2 @brink ..3 thinking/thought/wondering/wanting about/of/if/to ..2 over/going/drop/it/end/quick => verb
        @brink and/where/to/thinking/thought/thinks/wondering/imagined/imagining ..4 jump/jumping/jumped/stepping/step/falling/letting/death => verb
        rope/belt/cord/sheet/scarf/cable/ligature around/round/on @my/the/a neck/beam/throat

        # What is about to be done, and what was tried.
        [S4]
        @take every/all/whole/entire ..2 @pills ..1 in/i/at/had/left => verb
        @take every/all ..1 @pills => verb
        @aim to/on? kill/killing/hang/hanging/shoot/drown/off/overdose @self tonight/today/now/soon/tomorrow? => verb
        @aim to? end/take @my own? life tonight/today/now/soon/tomorrow? => verb
        going/gonna/about/intend/intends/decided/determined to? end it/everything all/now/tonight? => verb
        going/gonna/about/intend/intends/intending/decided/determined to/on? die/dying tonight/today/tomorrow/soon/by/on/this => verb
        going/gonna/about to? overdose/jump/od tonight/today/now/off/under/in/from/on => verb
        intent to/on die/dying
        will/ll/shall just? kill/hang/shoot/drown/end @self => verb
        will/ll/shall just? end it/@my all/life/tonight/now/soon own/life? => verb
        will/ll be dead by/before/tomorrow/soon/tonight/when
        kill/killing/hang/hanging/end/ending @self tonight/today/tomorrow/soon/now => verb
        @end it/@my all/life tonight/now/today/tomorrow/soon => verb
        tonight i/he/she just/will/ll/m/am/finally? going? to? end/ends/kill/kills/ending it/all/@self/@my all/life?
        tonight i/he/she just/will/ll/m/am/finally? going? to? die/dies
        going/gonna to? do/doing it tonight
        tonight s/is the night
        last night/day/hours on/alive earth/this/here?
        this is goodbye everyone/forever/for?
        goodbye everyone/everybody/cruel/forever world?
        won't/wont see me/him/her again/tomorrow/alive
        wouldn't/won't/wont/not make it to/through tomorrow/morning/christmas/tonight => verb
        wouldn't/won't/wont/not make it to/through the/another/my night/day/week/birthday/year => verb
        @try to kill/end/take/drown/hang/shoot/gas/unalive/off/poison/suffocate/strangle/stab @self/@my own? life/lives?
        @try to end it/things/everything all?
        @try to/at die/dying
        @try to overdose/od/commit => verb
        @try to jump off/from/out/in/under => verb
        @try to slit/slash/cut/open @my @wrist/throat
        @try @suicidal
        @suicidal attempt/attempts/attempted/attempter/gesture/gestures/act/acts/bid/bids/intent/intention/intentions/behaviour/behaviours/behavior/behaviors
        attempt/attempts/attempted/bid/try at/of/with @suicidal/suicide
        attempt/attempts/bid on/to/at/of @my/take/killing/kill/ending/end/her own? life/@self/@my => verb
        attempt/attempts/attempted by/via/with/was/were/of ..1 overdose/hanging/pills/od/cutting/medication/jumping/poisoning/drowning/gunshot
        attempted overdose/od/hanging/jump
        history/hx/h of ..1 attempt/attempts
        prior/previous/past/multiple/lifetime attempt/attempts
        prior/previous/past/recent sa
        # Overdose.
        overdose/overdosed/overdoses/overdosing/od'd/od'ed/oded/oding
        od d
        overdose/overdosed/overdosing/od/oded/od'd/ods on/of/with ..2 @pills/heroin/fentanyl/sleeping/drugs/everything
        took/taken/takes/taking/take/intentional/deliberate/an an/intentional/deliberate? od
        od on/attempt/at/in/last
        @take ..2 all/handful/whole/bottle/box/packet/bunch/load/loads/entire/lots/fistful/many ..4 @pills
        @take ..2 twenty/thirty/forty/fifty/sixty/hundred/dozen/15/16/18/20/24/25/28/30/32/40/50/60/80/100 ..3 @pills
        @take the/a whole/entire packet/bottle/box/pack/strip/lot
        @take every/all the/my/her/his/those/of ..2 @pills ..3 house/cabinet/could/had/find/wake/at/once/cupboard/bathroom
        stomach pumped
        pump/pumped @my stomach
        # By hand.
        slit/slits/slitting/slash/slashed/slashes/slashing/cut/cuts/cutting/opened/opening @my own? @wrist/throat
        @point a/the/@my ..1 @deadly to/in/into/around/round/against @my own? head/mouth/neck/throat/temple/chest/@wrist => verb
        gun/pistol/shotgun in/against @my head/mouth/temple
        climbed/climb/climbing/climbs/got/went over/onto/up the/a ..2 railing/railings/rail/barrier/ledge/parapet
        talked/talk/pulled/brought/coaxed ..1 down/back/off from/off/the the/a/that? ledge/bridge/edge/roof
        survived/survivor/survive/surviving ..2 overdose/@suicidal/hanging => verb

        # Self-harm.
        [S5]
        sh :
        @scratch @my @limb till/until/to/with/raw/open/again => verb
        burns/cuts/scars/marks/wounds/scratches on/along/up/down/across @my own? ..1 @limb
        without/from/off/stop/stopped/stopping/no cutting => verb
        days/weeks/months/free clean? without/from/of/since cutting/self
        self harm/harms/harming/harmed/harmer/injury/injuries/injuring/injure/injures/injured/injurious/mutilat*/poisoning/poisoned/inflicted
        self harm/harming/injury thoughts/thought/urge/urges/behaviour/behaviours/behavior/behaviors/scars
        selfharm*
        nssi
        nssib
        relapsed/relapse/relapses/clean on/from/into sh
                dsh
        denies/denied/no sh => negated
        reports/reported/endorses/endorsed/recent/of/ongoing/superficial sh
        sh urge/urges/thought/thoughts/behaviour/behaviours/behavior/behaviors/scars
        si and/or/<slash> sh
        @cut @self => verb
        @cut @self on/to deliberately/purpose/again/feel/cope/release/relax => verb
        @cut @my @limb to/with/again/open/until/because/every/so => verb
        @cut @my @wrist/thighs/thigh/forearm/forearms/arms/skin => verb
        @cut at/into @my @limb => verb
        cutting and burning/bruising/scratching
        @relapse to/on/into/with/at? cutting again/@self/last/since/every => verb
        relapsed/relapsing/relapse with/on/into cutting/burning => verb
        started/starts/been/keep/keeps/kept/back to? cutting => verb
        urge/urges/impulse/thoughts to/of cut/cutting/burn/burning/hurt/hurting/harm => verb
        want/wants/wanted/wanna/tempted/need/needs to? cut @self/so/again/tonight/right/deep => verb
        stopped/stop/quit/clean from/off? cutting/burning @self/since/for? => verb
        cutting again
        @hurt/@burn/@strikeSelf/starve/starves/starving/starved/stab/stabbing/stabbed/bite/bites/biting @self => verb
        @hurt @self on purpose => verb
        @hurt @self deliberately/intentionally/again/physically/or/if/when/to/badly/tonight => verb
        deliberately/intentionally @hurt/@burn/@cut @self
        hurt/harm/hurting/harming @self or/and others/anyone/someone/somebody/other people? => verb
        hurting me/him/her self
        @burn @my own? @limb with/to/on/again a/the/it/cigarettes/lighter => verb
        @scratch/@cut/@burn ..4 until/till/so ..4 bleed/bleeds/bleeding/bled/blood/raw => verb
        banging/bang/bangs/banged/smash/smashes/smashing @my own? head against/on/into/off the/a wall/walls/door/floor => verb
        hit/hits/hitting @my own? head against/on the/a wall/walls => verb
        bangs/banging/hits/hitting/punches/punching @my own? head/face/thighs/legs until/when/to/with/against => verb
        cuts/scars/slashes on/up/along/across/down/all @my/the/both/inner/over/up own/his/her? ..1 arm/arms/forearm/forearms/thigh/thighs/@wrist
        fresh/healing/healed cuts/scars/burns on/up/along/across
        razor/blade/blades/scissors/knife/lighter/cigarette/cigarettes/glass on/to/against/into/across @my own? @limb
        """
}
