extension Wording {
    /// Abuse, of the client or of who depends on somebody, and threats to others (RF-03).
    ///
    /// Verbs that are also of sport and work (`hit`, `beat`, `push`) ask for one who does it or for
    /// what follows; those that are not (`rape`, `strangle`) need only their object.
    static let abuse = """
        # Words of this part.
        @victim = me/her/him/them/us
        @doer = he/husband/hubby/partner/wife/boyfriend/girlfriend/bf/gf/ex/father/mother/dad/mum/mom/stepdad/stepfather/@otherDoer
        @otherDoer = stepmother/stepmum/stepmom/brother/son/uncle/boss/manager/grandfather/neighbour/neighbor/flatmate/roommate/coach/teacher/priest
        @intimate = husband/hubby/partner/wife/boyfriend/girlfriend/bf/gf/ex/father/mother/dad/mum/mom/stepdad/stepfather/son/brother/parents
        @hardBlow = slap/slaps/slapped/slapping/punch/punches/punched/punching/choke/chokes/choked/choking/strangle/strangles/@harder
        @harder = strangled/strangling/throttle/throttles/throttled/smack/smacks/smacked/headbutts/headbutted/batter/batters/battered/belts/belted/thrashes/thrashed/whacks/whacked/wallops/clouts/@rape
        @rape = rape/rapes/raped/raping/molest/molests/molested/molesting/grope/gropes/groped/groping/assault/assaults/assaulted/assaulting
        @softBlow = hit/hits/hitting/beat/beats/beating/kick/kicks/kicked/kicking/shove/shoves/shoved/shoving/push/pushes/pushed/pushing/@softer
        @softer = grab/grabs/grabbed/grabbing/bite/bites/bit/burn/burns/burned/burnt/hurt/hurts/attack/attacks/attacked/attacking/stabbed/thumps
        @beaten = hit/beaten/battered/assaulted/raped/molested/strangled/choked/punched/slapped/kicked/abused/stalked/groped/burned/@bullied
        @bullied = threatened/harassed/humiliated/belittled/gaslit/bullied/controlled/attacked/mistreated/blackmailed/coerced/terrorised/terrorized
        @threatens = threat/threats/threatened/threatens/threatening/threaten/threatend/threatning
        @demean = humiliate/humiliates/humiliated/humiliating/belittle/belittles/belittled/belittling/degrade/degrades/degraded/@gaslight
        @force = force/forces/forced/forcing/makes/made/making/coerces/coerced/pressures/pressured/pressuring
        @wont = won't/wont/doesn't/doesnt/never/didn't/not/wouldn't/refuses/don't
        @seizes = takes/took/taking/hides/hid/holds/keeps/kept/checks/controls/locks/locked/withholds/confiscates/steals
        @feel = feel/feels/felt/feeling
        @gaslight = demeans/demeaned/gaslight/gaslights/gaslighted/gaslighting/intimidate/intimidates/intimidated/stalk/stalks/stalked/@harass
        @harass = stalking/harass/harasses/harassed/harassing/terrorise/terrorises/terrorised/terrorize/terrorizes/terrorized/@threaten
        @threaten = threaten/threatens/threatened/threatening/threatend/threatning/bullies/bullied/blackmails/blackmailed/coerces/coerced
        @afraid = @scared/fear/fears/fearful
        @scared = afraid/scared/frightened/terrified/petrified
        @child = child/children/kid/kids/son/daughter/sons/daughters/baby/boy/girl/boys/girls/toddler/twins/infant/@stepchild
        @maltreat = hit/hits/hitting/beat/beats/beating/kick/kicks/kicked/shakes/shook/shaken/whips/whipped/starves/starved/burned/burns
        @spank = spank/spanks/spanked/spanking/caned/canes/@neglect
        @neglect = neglect/neglects/neglected/neglecting/hurts/hurting/hurt/abuse/abuses/abused/abusing/harms/harmed
        @stepchild = stepson/stepdaughter/grandson/granddaughter/niece/nephew/grandchildren/pupil/pupils
        @frail = grandmother/grandfather/gran/granny/nan/nana/grandma/grandpa/grandad/mother/father/resident/residents/aunt/uncle/elderly
        @weapon = gun/knife/rifle/machete/weapon/bat/hammer/axe/acid/firearm/pistol/shotgun/blade
        @carry = bring/bringing/brought/take/taking/takes/carry/carries/carrying/got/bought/buy/has/have/loaded/keeps/sharpened/hid/ordered
        @broke = broke/broken/breaks/fractured/cracked
        @struck = hit/punched/slapped/kicked/beat/shoved/attacked/assaulted/choked/strangled/hits/punches/slaps/beats/chokes
        @carer = carer/carers/caregiver/caregivers/nurse/staff/aide/aides
        @rough = hits/hit/slaps/slapped/pinches/pinched/shouts/rough/handles/handled/yells/neglects/neglecting/withholds/drugs
        @bruise = bruise/bruises/bruised/bruising/burns/marks/welts/injuries/fractures/handprint
        @lurk = shows/showed/turns/turned/sits/sat/waits/waited/parked/parks/waiting
        @vows = says/said/saying/tells/told/swears/swore/warned/warns/texted/promised/shouted/shouts/screamed/wrote
        @snoop = checks/checking/reads/reading/tracks/tracking/monitors/monitoring/searches
        @turn = gets/get/got/getting/turns/turned/becomes/became
        @wasBeing = was/been/being/got/gets/getting/get/is/am/were
        @slams = @softBlow/@hardBlow/threw/throws/throwing/slammed/slams/pinned/pins/dragged/drags/thrown
        @target = ex/boss/husband/wife/neighbour/neighbor/brother/father/colleague/manager/partner/landlord/mother/sister/@otherTarget
        @otherTarget = supervisor/teammate/tenant/cousin/therapist/doctor/lawyer/bully/bullies/@nextTarget
        @nextTarget = stepfather/stepmother/stepdad/classmates/teacher/coworker/coworkers/girlfriend/boyfriend/dad/mum/mom/son/daughter/baby/roommate
        @anyone = someone/somebody/people/everyone/everybody/others/anyone/anybody
        @kills = kill/killing/stab/stabbing/shoot/shooting/strangle/strangling/murder/murdering/poison/poisoning/smother/smothering
        @harms = @kills/hurt/hurting/harm/harming/attack/attacking/choke/choking/bash/bashing
        @would = will/ll/could/would/might/d/gonna/shall
        @mean = going/gonna/want/wants/wanted/wanting/wanna/plan/plans/planning/intend/intends/intending/ready/threatened/threatens/@dream
        @dream = threatening/threaten/swore/swears/vowed/tempted/urge/urges/intent/intention/about

        [pseudo]
        # What hits, beats and kicks without hands.
        it/that/this/which/grief/news/reality/realisation/realization/loss/idea/covid/flu/thought/fatigue/what/truth/heat/cost just? hit/hits/beats/kicked @victim
        hit/hits me that/like/how/with/hard/for/up/then/just/as/suddenly/out/back/what/why
        beats/beat me why/how/to/at/up? it/the/chess/tennis/squash/every/golf/cards
        beat/beats/beating @victim to/at/in/by/on a/the/it/@my/chess/tennis/squash/golf/points/four/two/three/seconds
        @softBlow her record/target/targets/goal/goals/best/pb/time/way/head/foot/feet/toe/knee/elbow/lip/lips/tongue/nails/hand/hands/bag/coat/keys
        @softBlow her phone/chair/habit/limits/luck/drum/ball/car/stride/deadline/desk/bike/friend/luggage/hair/back/ankle/shoulder/leg/arm/finger
        push/pushes/pushed/pushing @victim to/toward/towards/forward/harder/for/beyond/on/further/about/up/in/past/outside
        kick/kicks/kicked @victim out/off
        grab/grabs/grabbed @victim a/an/some
        attack/attacked/attacks @victim on/in/with/for a/twitter/the/social
        dog/dogs/cat/bee/wasp/bees/wasps/mosquitoes/horse/snake/insect ..1 bit/bites/attacked/kicked/stung @victim
        bit/bitten/attacked/kicked/stung by a/the/her/his/my ..1 dog/dogs/cat/bee/wasp/horse/mosquitoes/ball
        hit by a/the/covid/an ..2 ball/car/strike/wave/truck/bus/flu/storm/cold/bat/recession/inflation
        beaten/hit/attacked/threatened by the/a/an/weather/closure ..1 weather/heat/competition/rain/strike/virus/market/closure/team/snow
        pins/pinned/drags/dragged @victim down
        choke/chokes/choked @victim up
        spit it out
        slap/slapped on the/back/wrist
        # Control and threat without a person.
        controls/controlled the money/budget/accounts/finances for/at/of/in
        threatened/threatens/threatening/threaten rain/snow/storms
        threatened/threatens/threatening/threaten to rain/snow/overwhelm/derail/spoil/quit/resign/strike/cancel/close/swamp
        abuse of notation/power/process/language/trust/the/terms
        substance/drug/alcohol/etoh/tobacco abuse
        abuse is/of/with alcohol/cocaine/drugs/opioids
        forced/forces @victim/@self to go/get/be/rethink/smile/rest/slow/work/think/take/eat/exercise/look/stop/sit/learn/face/accept/choose/stay
        # Killing and hurting without anger.
        @kills a/the/this/that/some process/job/server/beer/coffee/curry/pizza/pint/bottle/video/scene/film/photo/weeds/plant/mood/time/mosquito/spider
        @kills the/@my/that/this/their background/old/dead/whole ..1 process/processes/job/jobs/task/tasks/project/thread/server/deal
        could/would/gonna/going/d to? murder/kill/strangle for? a/some ..2 curry/pizza/burger/beer/pint/coffee/drink/sandwich/tea/steak/cake
        could/will/ll/gonna/would/going/d to? kill/murder/strangle @victim if/when/for/with i/he/she/they/being/forgetting/late/it/kindness
        @mean to? @harms @victim/@my feelings/chances/career
        hurt/hurting someone/somebody/anyone/people/@my s? feelings
        shoot/shooting @victim/@my/people/someone/everyone a/an/the/some/down/over email/message/text/note/mail
        shoot/shooting people/weddings/portraits/@anyone for/with/in/on/at a/the/weddings/portraits/film/magazines/natural
        shooting the/a/@my film/video/wedding/scene/commercial/documentary/photos/movie/breeze
        burn/burning/burns/burned down/up the/a/@my list/backlog/calories/candle
        @carry a/the/@my knife/knives/hammer/bat/axe/blade to/and/for/from ..1 cook/kitchen/fork/camping/camp/cut/nails/game/practice/wood/class/peel
        bring/brings/bringing a knife to a gunfight
        attacking/attack the/a/his/her/this/that problem/task/project/list/backlog/question/hill/idea/issue/chapter

        # Violence to the client.
        # Small children, animals, teams.
        toddler/baby/cat/dog/puppy/horse/kitten/newborn/infant/bump/mosquito/midges/goalkeeper kicks/kicked/bites/bit/scratched/hits/hit/kick/bite @victim
        beat/beats/beaten/beating @my own time/record/best/score/target/times
        team/side/squad/we/they/them ..2 got/were/was/get absolutely? battered/thrashed/beaten/hammered/slapped/destroyed
        @child has/had/got a/some ..1 bruise/bruises from falling/playing/football/bike/trampoline/rugby/slide/sport
        thrashed/whacks/whacked it/@my/the ball/opponents

        [A1]
        @hardBlow @victim => patient verb
        @doer ..1 @softBlow me/her/him/us => patient
        @doer has/have/had/will/would once/twice/also/even @softBlow me/her/him/us => patient
        @doer has/have/had? never @softBlow me/her/him/us => patient negated
        used to hit/beat/slap/push/kick/punch/shove/choke me/her/him/us => patient verb past
        she/@doer/they ..1 hit/hits/beat/beats/kicked/kicks/shoved/shoves/attacked/attacks/grabbed/bit/burned/burnt me/him => patient
        hits/beats/kicks/shoves/bites me/her/him => patient verb
        hit/beat/kick/kicked/shove/shoved/push/pushed/pushes/attacked/grabbed me/her/him again/in/on/with/until/because/twice/once/over/hard/so/last => patient verb
        @slams @victim against/across/down/into/onto the/a wall/floor/door/room/stairs/bed/fridge/table/ground => patient verb
        drag/drags/dragged/dragging/pull/pulls/pulled me/her/him by the/@my ..1 hair/arm/neck/ankle/throat => patient verb
        beat/beats/beating/roughs/roughed @victim up => patient verb
        knocks/knocked/knocking/slaps/slapped/smacks @victim about/around => patient verb
        knocks/knocked/knocking @my ..1 @person about/around => patient verb other
        beat/beaten/beating up by @my/a/the/her/someone/some/him => patient verb
        hurts/hurt/hurting/harmed me/her/him physically/again/badly/drunk/sexually => patient verb
        hurts/hurt/hurting me/her/him when/if/after he/she/they/i => patient verb
        ever/he/she/anyone/somebody/someone/partner ever? hit/hits/hurt/hurts/threaten/threatens/threatened/slap/kick/force/forces/choke/push you => patient
        ever been hit/hurt/threatened/abused/forced/kicked/slapped/choked => patient
        hits/hit/beats/slaps/punches/hurts/chokes/threatens/humiliates/belittles @my? client/pt => patient verb
        @broke @my arm/rib/ribs/nose/jaw/wrist/tooth/teeth/finger/cheekbone when/during/last/again/by he/a/fight/argument => patient
        @intimate/he has/had/have? @broke @my arm/rib/ribs/nose/jaw/wrist/tooth/finger => patient
        @beaten by @my/a/the/her/someone/an/men/him/multiple/strangers/two ..2 @person/him/man/men/boy/priest/teacher/coach/stranger/guy/gang/client => patient
        @beaten by him/someone/strangers/men/family/parents/police => patient
        @wasBeing/m/s ..1 beaten/battered/raped/molested/strangled/groped/abused/assaulted/stalked => patient
        @wasBeing/m/s ..1 beaten/battered up => patient
        @wasBeing hit/slapped/kicked/punched/threatened at/again/by/with/daily home/him/@my/belt/knife/gun/everything => patient
        @wasBeing ..1 hit/slapped/kicked/punched daily/again => patient
        sexually/physically/emotionally/verbally/mentally/repeatedly/psychologically abused/assaulted/attacked/harassed/exploited/threatened => patient
        sexually/physically/emotionally/verbally/mentally/financially abuses/abuse/abusing/assaults/assaulted/abusive/harassed @victim? => patient
        hand/hands around/round/on/at @my throat/neck => patient
        grabs/grabbed/grabbing me/her/him by the/@my throat/neck/hair/arm/wrist/wrists => patient
        grabs/grabbed/grabbing @my throat/neck/hair/wrist/wrists/arm so/until/hard/and/when/really => patient
        raises/raised/lifted/lifts/lifting @my/a hand/fist/fists to/at/against @victim => patient
        laid/lays/lay/laying a? hands/hand/finger on @victim => patient
        pulled/held/holds/pulls/waved a? knife/gun/blade/belt on/to/at @victim/@my throat/head/face? => patient
        @turn violent/physical/rough/aggressive with/when/towards/at/if/again/after @victim/he/drunk/she/drinks/i/drinking/they => patient
        violent towards/toward/with/to/at @victim/home => patient
        throws/threw/throwing/smashes/smashed/breaks/broke things/plates/stuff/furniture/dishes/chairs at/when/around @victim/he/angry/she/drunk => patient
        smashes/smashed/broke/breaks @my phone/laptop/glasses when/because/so/in/on/after => patient
        punches/punched/punching/hits/hit/kicks/kicked the/holes wall/walls/door/in next/beside/near/the to/me/her/him/walls/wall/door => patient
        gave/gives/giving/given me/her/him a black eye => patient
        black eye/eyes from/by/again/after/and/under him/@my/her/he/sunglasses/makeup => patient
        bruise/bruises/bruising/marks/handprints/fingermarks on/around @my arm/arms/neck/face/throat/wrist/wrists/ribs => patient
        bruise/bruises/bruising/marks where he/@doer/she/they ..1 grabbed/hit/held/pushed/kicked/punched/beat/choked => patient
        bruise/bruises/bruising/marks from him/@doer => patient
        bruise/bruises/bruising/marks from @my own? @intimate => patient
        covering/covers/covered/hide/hides/hiding/hid the/@my bruises/bruise => patient
        # Names of it.
        domestic violence/abuse/assault
        domestically abused/violent => patient
        dv
        ipv
        intimate partner violence
        coercive control
        coercively controlling
        trauma bond
        abusive relationship/husband/partner/boyfriend/wife/ex/marriage/father/home/girlfriend/mother/stepfather/behaviour/behavior/household/parents => patient
        abusive towards/toward/to/with @victim => patient
        @intimate/relationship/marriage/he/she is/was/are/were/s/gets/became/has/turned ..2 abusive/violent => patient
        verbal/emotional/physical/sexual/psychological/financial/mental abuse => patient
        violence at home => patient
        violence in @my/the home/marriage/relationship/house/family => patient
        abuse at/by/from home/@my/him/her/an/a ..1 @person => patient
        abuse at home => patient
        abuse from/by him/her => patient
        rape/raped/rapes/rapist => patient
        marital/date rape => patient
        sexual assault/assaults/violence => patient
        sexually assaulted/assaulting/assault => patient
        fgm
        honour/honor killing/violence
        honour/honor based violence/abuse/killing
        trafficked/trafficking by/for/into/as ..1 man/men/sex/boyfriend/prostitution => patient
        # Fear of somebody.
        @afraid to/of go/going/come/coming/be/being back? home => patient
        @afraid to/of be/being alone/around/left with/him/her => patient
        @afraid to/of be/being alone/around/left with? @my @intimate => patient
        @afraid of what he/she/@intimate might/will/ll/could/would/is/may do/does/doing => patient
        @afraid of what @my ..1 @intimate might/will/ll/could/would/may do => patient
        @scared of @my own? @intimate => patient
        @scared of him/her => patient
        fears/fearing him/her/@my @intimate? => patient
        @afraid that? he/she/@intimate ll/will/would/might/could/d/is/s/may going? to? kill/hurt/hit/find/beat/harm/come/follow/killing/hurting => patient
        @afraid that/of? @my ..1 @intimate ll/will/would/might/could/d/is/s/may going? to? kill/hurt/hit/find/beat/harm/come/follow => patient
        @afraid of him/her/@my @intimate? hurting/hitting/killing/beating/finding me/her/him/us => patient
        @afraid for @my life/safety => patient
        @afraid to leave him/her => patient
        @afraid to leave @my @intimate => patient
        in fear of @my @intimate/life => patient
        not/@nt/never @feel safe at/in @my? own? home/house => patient
        not/@nt/never @feel safe going/being/coming home => patient
        not/@nt/never @feel safe around/with/near @victim => patient
        not/@nt/never @feel safe around/with/near @my ..1 @intimate => patient
        not/@nt/never been? safe at home => patient
        not/@nt/never @feel safe here/there/anymore => patient
        unsafe at home => patient
        unsafe around/with/near/going him/home => patient
        unsafe around/with/near @my ..1 @intimate => patient
        walk/walking/walks/walked on eggshells around/with/because/at/every/so him/home/he/day/i => patient
        walk/walking/walks/walked on eggshells around/with @my ..1 @intimate/temper/moods => patient
        # Control: money, phone, contact, the door.
        controls/controlling/controlled/withholds/withheld/confiscated/confiscates/monitors/monitored ..1 @my/all/our/the wages/salary/passport/visa/movements => patient
        controls/controlling/controlled/withholds/withheld/confiscated/confiscates/monitors/monitored ..1 @my/all/our money/phone => patient
        controls/controlling/controlled @my/all/our own? accounts/account/finances/bank/cards/card/every/life/medication/clothes => patient
        @doer/they ..1 @seizes away? @my/all/our ..1 wages/salary/passport/visa/money/phone/keys/card/cards/papers/id/bank => patient
        takes/taking/hides/hiding/confiscates/confiscated/locks/withholds/withheld away? @my phone/bank/cards/keys/money/papers/id/wages => patient
        @snoop my/her/his phone/messages/texts/emails/location/mobile/whatsapp/bag/calls => patient
        goes/going/went through all? @my phone/messages/texts/emails/bag/whatsapp => patient
        @doer ..1 controls/controlling/dictates/decides what/who/where/when/how/every/everything/all => patient
        @doer ..1 controls all? the money/finances/accounts => patient
        @doer ..1 monitors/checks/tracks every/everything/where/who => patient
        controls/controlling/dictates/decides what/who/where/when i/she/he m/can/am? wear/wears/see/sees/go/goes/eat/eats/spend/spends/do/does/talk => patient
        controls me/her/him => patient
        @doer ..1 @wont let/allow/lets/allows me/her to? leave/see/go/have/work/talk/speak/use/out/contact/study/drive/near => patient
        @wont let/allow/lets/allows me/her to? leave the/@my house/flat/home/room => patient
        @wont let/allow/lets/allows me/her to? see/contact/visit/call/talk to? @my/any ..1 friends/family/mother/parents/sister/mum/mom => patient
        @wont let/allow/lets/allows me/her to? have/use any/@my/a own? money/phone/friends/job/account => patient
        not/isn't/never allowed to leave the/my/her house/flat/home => patient
        not/isn't/never allowed to see/talk/speak/contact to/with? my/her/any friends/family/mother/sister => patient
        not/isn't/never allowed any/to money/friends/phone/have/use/work/drive ..1 money/phone/friends/alone/without => patient
        forbids/forbidden/forbade/prevents/stops @victim to/from? ..1 see/seeing/leave/leaving/talk/talking/work/working/speak/speaking/contact/contacting => patient
        cut/cuts/cutting @victim off from everyone => patient
        cut/cuts/cutting @victim off from @my ..1 friends/family/parents => patient
        isolated/isolates/isolating/isolate @victim from everyone/friends/family => patient
        isolated/isolates/isolating/isolate @victim from @my ..1 friends/family/parents => patient
        lock/locks/locked/locking me/her/him in/out/inside/up => patient
        keeps/kept me/her/him prisoner/locked/captive => patient
        never see/seeing @my/the kids/children/baby/son/daughter again => patient
        take/takes/taking/took/keep/keeps the/@my kids/children/baby/son/daughter away/from from/if/me/her => patient
        tracker/airtag/spyware/gps on/in/under @my phone/car/bag/laptop => patient
        # Force.
        @force @victim to/into? have/having sex => patient
        @force @victim to/into? unprotected/oral/anal/sexual sex/acts/things => patient
        force/forces/forced/forcing/coerced/coerces/pressured @victim into/to sex/marriage/marry/prostitution/abortion/sleep => patient
        @force @victim to? perform/do sexual/sex/things/acts => patient
        @force @victim to? hand/give/sign over/up/him ..1 money/wages/salary/everything/house/savings => patient
        @force @victim to? touch/watch him/porn => patient
        force/forces/forced/forcing/forcibly @self on/onto/upon @victim => patient
        force/forces/forced/forcing me/her/him in/into bed/sex/marriage => patient
        forced into sex/marriage/prostitution => patient
        forced on/upon me/her/him => patient
        forced marriage
        sex against/without @my will/consent => patient
        sex/held/kept/touched/locked/taken/married/raped/kissed/detained/it ..2 against @my will => patient
        didn't/doesn't/wouldn't/won't stop when/after/even i/she said/says/say/told/asked no/stop/him => patient
        touched/touches/touching me/her without/inappropriately/against/sexually => patient
        revenge porn
        # Threats and words.
        @demean @victim => patient verb
        @threatens @victim? with/to/that/of/he ..1 kill/killing/hurt/hit/beat/harm/shoot/burn/stab/expose/strangle/choke/deport/violence/knife/gun/acid => patient
        @threatens @victim? to post/publish/share/send/leak ..1 pictures/photos/nudes/video/videos/texts => patient
        @threatens @victim? to? take/taking @my/the kids/children/baby => patient
        @threatens @victim? to throw/kick @victim out => patient
        @threatens @victim? to destroy/ruin/lock/break/smash @victim/@my life/career/face/legs/arm/up/in/reputation => patient
        threats from/by/against/to @my/him/an/her ..2 @person/him/her/ex => patient
        death threats => patient
        @vows ..2 he/she ll/will/would/d/s/is going? to? kill/hurt/beat/find/harm/shoot/burn/strangle/smash @victim/@my/the/our => patient
        @would kill/hurt/beat/find/burn me/her/him if i/she/he/we ever? leave/leaves/left/told/tell/tells/go/went/report/reported/called/spoke => patient
        calls/called/calling me/her stupid/thick/dumb/lazy/retarded/worthless/useless/fat/ugly/pathetic/whore/slut/nothing/names/crazy/mad => patient
        calls/called/calling me/her a/an ..2 bitch/whore/slut/idiot/cow/failure/cunt/pig/slag => patient
        tells/telling/told me/her i/she/he/that/they ..1 m/s/is/am/are/was worthless/nothing/useless/stupid/crazy/ugly/fat/pathetic/rubbish/disgusting => patient
        puts/putting me/her down in/constantly/all/every/daily/front => patient
        screams/screaming/screamed/yells/yelling/yelled/shouts/shouting at/in me/her/him/my constantly/every/daily/face => patient
        screams/screaming/yells/yelling/shouts/shouting at me/her for hours => patient
        spits/spat/spit at/on/in me/her/him/my => patient
        # Followed and watched.
        stalker/stalking/stalked by/her/me/him/ex => patient
        being/is/been stalked => patient
        @my stalker => patient
        restraining/protective order against/from/on/for/expired? => patient
        non molestation order => patient
        follows/followed/following me/her home/everywhere => patient
        keeps/kept/started following me/her => patient
        follows/following me/her to work/school/from => patient
        @lurk up/outside/in at/outside/uninvited? @my ..1 work/house/home/office/door/flat/school/gym => patient

        # Harm to a child or to somebody who depends on others.
        [A2]
        cigarette burns on/all/across
        helps/helped/helping @self to @my pension/savings/money/tablets => patient
        leaves/left/leaving/leave the/@my/a ..2 @child/@frail in ..1 wet/soiled/dirty/own pads/pad/nappy/clothes/bed/sheets/mess => patient
        child abuse/neglect/maltreatment/pornography/molestation/cruelty
        child protection concern/concerns/referral/plan/services/case
        elder/elderly abuse/neglect/mistreatment
        safeguarding concern/concerns/referral/issue/issues/disclosure/report
        @hardBlow/@maltreat the/@my/our/their/that/a ..2 @child => patient verb
        @spank the/@my/our/their/that/a ..2 @child => patient verb
        hit/hits/beats/hitting/slaps/slapped/shouts/hurt/hurts/pinches/pinched/neglects/abuses/starves @my/the/an/a ..2 @frail/disabled/vulnerable => patient verb
        hits/hit/beats/slaps/uses/used/takes/took ..2 @child with a/the/his/her belt/stick/cane/spoon/hand/hose/cable/slipper => patient
        shouldn't/might/would/could/almost/nearly/didn't/not ..1 hit/hurt/shake/smack/slap/hitting/shook/hurting the/@my ..1 @child => patient verb
        @bruise on/across/all/around/in/of/over @my/the/a/their ..2 @child/childs => patient
        @bruise on/across/all/around/over the/a/my ..1 @frail s? arm/arms/face/legs/back/wrists? => patient
        @child/one has/had/have/with/came/comes/covered/turned ..3 bruises/bruise/burns/marks/welts/bruising/injuries/belt => patient
        unexplained/suspicious bruises/bruising/injuries/injury/burns/fractures => patient
        abuse/abuses/abused/abusing/abusive of/to/towards/toward/with a/the/@my ..2 @child/@frail/minor => patient
        @child/@frail @wasBeing/are/left/has/had/s being/been/often/regularly/sometimes? abused/neglected/beaten/molested/hit/starved => patient
        @child/@frail @wasBeing/are/has/had/s being/been/often/regularly/sometimes? harmed/hurt/groomed/slapped/mistreated/bruised by/at/in/again => patient
        being/badly/s/re neglected by/at/in/there => patient
        being neglected => patient
        @child/@frail ..1 locked/tied/shut/chained/kept in/up/to/out/inside ..1 room/bedroom/house/cupboard/bed/chair/basement/dark/garage/all/shed => patient
        locks/locked/lock/ties/tied/chains/chained/shuts/shut the/@my/a ..2 @child/@frail in/up/to/out/inside => patient
        leaves/left/leaving/leave the/@my/a ..2 @child unattended/unsupervised => patient
        leaves/left/leaving/leave the/@my/a ..2 @child alone at/in/for/all/overnight ..2 home/night/day/hours/weekend/days/car/house/evening => patient
        leaves/left/leaving/leave the/@my/a ..2 @child/@frail hungry/soiled/wet/unwashed/dirty/unfed => patient
        leaves/left/leaving/leave the/@my/a/him/her ..2 in ..1 wet/soiled/dirty nappy/nappies/clothes/bed/filth/diaper/diapers/sheets => patient
        @child/@frail ..2 go/goes/going/went/left without food/meals/eating => patient
        @child/@frail ..2 go/goes/going/went to bed/school hungry => patient
        @child/@frail ..2 hungry/dirty/unwashed/filthy/underfed and alone/dirty/bruised/cold/hungry => patient
        not/@nt/forgets/never to? feed/feeding/feeds/feeding/washing/wash the/@my ..1 @child/@frail => patient
        fed/washed/changed once/twice a day/week
        touch/touches/touched/touching/groomed/grooming/fondled the/@my/a ..2 @child/sister inappropriately/sexually => patient
        interfered/interferes with the/@my/a ..2 @child/sister => patient
        molests/molested/groomed/grooming/fondled the/@my/a ..1 @child/sister => patient
        inappropriate/sexual touching/contact of/with the/a/@my ..1 @child => patient
        @carer/@child ..1 @rough ..3 @frail/her/him/patients/old/medication/food/water => patient
        takes/took/taking/steals/stealing/stole/drains/pockets @my/the ..2 @frail s? savings/pension/money/medication/cards => patient
        takes/took/taking/steals/stealing/stole/pockets her/his/their pension => patient
        shake/shook/shakes/shaken/shaking the/@my/a baby/infant/newborn => patient

        # Threats to others.
        [A3]
        i/he/she/id/ill/swear ill/d/ll/will/would/m/going/id? to? stab/strangle/murder/shoot @victim => verb
        picture/pictures/imagine/imagines/imagining/picturing putting/holding/pressing a/the pillow over/on => verb
        @carry a/the/@my/another ..1 @weapon for @my/the/that ..1 @target/man/woman/guy => verb
        means/mean/meaning/intends/intend/plans/going/ready to use it on/tonight/if/when/. => verb
        @weapon ..4 and means/intends/plans/wants to use it => verb
        homicidal
        homicidal ideation/thoughts/thought/intent/plan/plans/urges/impulses
        homicide/homicides
        hi toward/towards/with/against
        si <slash> hi
        endorses/endorsed/reports hi toward/towards/with/against
        denies/denied/no hi => negated
        @mean to/of/about? @kills @victim/@anyone/this/that/@my own? @target? => verb
        @mean to/of/about? @harms @victim/@anyone => verb
        @mean to/of/about? @harms @my/the/that/this/another/a own? @target/man/guy/woman/bitch/bastard/child/children/kid/kids/face => verb
        @mean to? smash/bash/kick/break/cave @my/the/that/in ..1 face/head/skull/teeth/legs/in => verb
        @mean to? burn/torch/blow/shoot/bomb ..2 down/up/house/school/office/place/building/car
        @would just/really/actually/easily? kill/stab/strangle/shoot/murder/smother @victim/@anyone => verb
        @would just/really/actually? @kills/hurt/harm @my/the/that/this own? @target/man/guy/bitch/bastard/child/children/kids => verb
        @mind about/of/on @harms/beating @victim/@anyone => verb
        @mind about/of/on @harms/beating @my/the/that/this own? @target/man/guy/child/children/kid/kids/baby/face => verb
        thoughts/urges/fantasies/images of/about violence towards/toward/against => verb
        violent/homicidal thoughts/urges/fantasies/impulses/images
        intrusive/murderous thoughts/urges/images about/of/towards/toward ..2 hurting/harming/stabbing/killing/shaking/smothering/dropping
        @kills @my/the/that own? @target => verb
        hurt/hurting/harm/harming @my/the own? @target/baby/child/children/kids => verb
        hurt/hurting/harm/harming someone/somebody/others/anyone => verb
        danger to others/others/other people?
        wants/want/wish/wishes/wanted/hope/hopes/wishing him/her/them/@my dead => verb
        wants/want/wish/wishes/wanted @my ..1 @target dead => verb
        will/ll/gonna/could use it on @victim/@my/the/everyone => verb
        # With a weapon, with fire, with a plan.
        get/getting/got/back back/even? at/with his/her/him/them/the/@my ..3 with/using a/@my/the @weapon
        get/getting/take/taking/have/want/wants/wanted revenge/even on/by/against/with ..5 knife/gun/hurting/weapon/bat/acid/killing/burning/hurt/kill/pay
        make/making him/her/them pay/suffer for/with/by what/it/this/hurting/his/her/my
        @carry a/the/@my/another ..1 @weapon to/into/in/for/and/because/so ..3 work/school/him/her/them/kill/hurt/office/boss/ex => verb
        @carry a/the/@my/another ..1 @weapon to/into/in/for/and/because/so ..3 scare/teach/landlord/comes/stab/shoot/use => verb
        wait/waiting/waited/waits for/outside @victim/@my ..4 with/and a/the/@my @weapon
        shoot/shooting/blow/blowing/bomb/bombing up the/@my/a ..1 school/office/place/building/workplace/church/college => verb
        burn/burning/torch/torching @my/the ..1 house/flat/school/office/place down => verb
        burn/burning down @my/the ..1 house/flat/school/office/place => verb
        set/setting fire to @my/the ..2 house/flat/car/office/home/shop/place => verb
        know/knows where he/she/they lives/live/parks/works and ..4 knife/gun/bat/hurt/kill/pay
        @kills/hit list
        # Lost control, and who was hit by the client.
        lose/losing/lost control and/of ..3 hurt/kill/hit/strangle/harm/shake/smack
        @afraid/worried that? i may/@would just/actually/really? @harms/hit/shake/drop/snap him/her/them/someone/somebody => verb
        @afraid/worried that? i may/@would just/actually/really? @harms/hit/shake/drop @my/the ..1 @child/@target => verb
        @afraid/worried of/about hurting/harming/killing/shaking/smothering/dropping @my/the ..1 @child/@target => verb
        @afraid/worried of/about hurting/harming/killing someone/somebody/him/her/them => verb
        i punched/slapped/pushed/kicked/beat/shoved/attacked/choked/strangled/smacked him/her/them => verb
        i hit him/her again/in/across/so/hard/and/last => verb
        i hit/punched/slapped/pushed/kicked/beat/shoved/attacked/choked/strangled/smacked my ..1 @intimate/@child/colleague/roommate/flatmate => verb
        @struck @my own? @target/flatmate => verb
        """
}
