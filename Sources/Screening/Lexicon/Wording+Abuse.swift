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
        @hard = slap/slaps/slapped/slapping/punch/punches/punched/punching/choke/chokes/choked/choking/strangle/strangles/@harder
        @harder = strangled/strangling/throttle/throttles/throttled/smack/smacks/smacked/headbutts/headbutted/batter/batters/battered/@rape
        @rape = rape/rapes/raped/raping/molest/molests/molested/molesting/grope/gropes/groped/groping/assault/assaults/assaulted/assaulting
        @soft = hit/hits/hitting/beat/beats/beating/kick/kicks/kicked/kicking/shove/shoves/shoved/shoving/push/pushes/pushed/pushing/@softer
        @softer = grab/grabs/grabbed/grabbing/bite/bites/bit/burn/burns/burned/burnt/hurt/hurts/attack/attacks/attacked/attacking/stabbed/thumps
        @beaten = hit/beaten/battered/assaulted/raped/molested/strangled/choked/punched/slapped/kicked/abused/stalked/groped/burned/@bullied
        @bullied = threatened/harassed/humiliated/belittled/gaslit/bullied/controlled/attacked/mistreated/blackmailed/coerced/terrorised/terrorized
        @demean = humiliate/humiliates/humiliated/humiliating/belittle/belittles/belittled/belittling/degrade/degrades/degraded/@gaslight
        @gaslight = demeans/demeaned/gaslight/gaslights/gaslighted/gaslighting/intimidate/intimidates/intimidated/stalk/stalks/stalked/@harass
        @harass = stalking/harass/harasses/harassed/harassing/terrorise/terrorises/terrorised/terrorize/terrorizes/terrorized/@threaten
        @threaten = threaten/threatens/threatened/threatening/threatend/threatning/bullies/bullied/blackmails/blackmailed/coerces/coerced
        @afraid = afraid/scared/frightened/terrified/fear/fears/fearful
        @child = child/children/kid/kids/son/daughter/sons/daughters/baby/boy/girl/boys/girls/toddler/twins/infant/@stepchild
        @stepchild = stepson/stepdaughter/grandson/granddaughter/niece/nephew/grandchildren/pupil/pupils
        @frail = grandmother/grandfather/gran/granny/nan/nana/grandma/grandpa/grandad/mother/father/resident/residents/aunt/uncle/elderly
        @weapon = gun/knife/rifle/machete/weapon/bat/hammer/axe/acid/firearm/pistol/shotgun/blade
        @target = ex/boss/husband/wife/neighbour/neighbor/brother/father/colleague/manager/partner/landlord/mother/sister/@otherTarget
        @otherTarget = supervisor/teammate/tenant/cousin/uncle/therapist/doctor/lawyer/nurse/bully/bullies/stepfather/stepmother/stepdad/classmates/teacher/coworker/coworkers/girlfriend/boyfriend/dad/mum/mom/son/daughter/baby/roommate
        @anyone = someone/somebody/people/everyone/everybody/others/anyone/anybody
        @kills = kill/killing/stab/stabbing/shoot/shooting/strangle/strangling/murder/murdering/poison/poisoning/smother/smothering
        @harms = @kills/hurt/hurting/harm/harming/attack/attacking/choke/choking/bash/bashing
        @mean = going/gonna/want/wants/wanted/wanting/wanna/plan/plans/planning/intend/intends/intending/ready/threatened/threatens/@dream
        @dream = threatening/threaten/swore/swears/vowed/tempted/urge/urges/intent/intention/about

        [pseudo]
        # What hits, beats and kicks without hands.
        it/that/this/which/grief/news/reality/realisation/realization/loss/idea/covid/flu/thought/fatigue/what/truth/heat/cost just? hit/hits/beats/kicked @victim
        hit/hits me that/like/how/with/hard/for/up/then/just/as/suddenly/out/back/what/why
        beats/beat me why/how/to/at/up? it/the/chess/tennis/squash/every/golf/cards
        beat/beats/beating @victim to/at/in/by/on a/the/it/@my/chess/tennis/squash/golf/points/four/two/three/seconds
        @soft her record/target/targets/goal/goals/best/pb/time/way/head/foot/feet/toe/knee/elbow/lip/lips/tongue/nails/hand/hands/bag/coat/keys
        @soft her phone/chair/habit/limits/luck/drum/ball/car/stride/deadline/desk/bike/friend/luggage/hair/back/ankle/shoulder/leg/arm/finger
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
        bring/bringing/brought/carry/has/have/got/bought/keeps/take/takes a/the/@my knife/knives/hammer/bat/axe/blade to/and/for/from ..1 cook/kitchen/fork/camping/camp/cut/nails/game/practice/practise/wood/class/peel
        bring/brings/bringing a knife to a gunfight
        attacking/attack the/a/his/her/this/that problem/task/project/list/backlog/question/hill/idea/issue/chapter

        # Violence to the client.
        [A1]
        @hard @victim => patient verb
        @doer ..1 @soft me/her/him/us => patient
        she/@doer/they ..1 hit/hits/beat/beats/kicked/kicks/shoved/shoves/attacked/attacks/grabbed/bit/burned/burnt me/him => patient
        hits/beats/kicks/shoves/bites me/her/him => patient verb
        hit/beat/kick/kicked/shove/shoved/push/pushed/pushes/attacked/grabbed me/her/him again/in/on/with/and/until/because/twice/once/over/hard/so/last ..1 face/head/stomach/belt/night/times/drunk? => patient verb
        @soft/@hard/threw/throws/throwing/slammed/slams/pinned/pins/dragged/drags @victim against/across/down/into/onto/by ..1 wall/floor/door/room/stairs/bed/hair/fridge/table/ground => patient verb
        beat/beats/beating/roughs/roughed/knocks/knocked/knocking/smacks/slaps/slapped @victim up/about/around => patient verb
        beat/beaten/beating up by @my/a/the/her/someone/some/him => patient verb
        hurts/hurt/hurting/harmed me/her/him physically/again/badly/drunk/sexually => patient verb
        hurts/hurt/hurting me/her/him when/if/after he/she/they/i ..1 drunk/drinks/drinking/drink/angry/refuse/cry => patient verb
        ever/he/she/anyone/somebody/someone/partner ever? hit/hits/hurt/hurts/threaten/threatens/threatened/slap/kick/force/forces/choke/push you => patient
        ever been hit/hurt/threatened/abused/forced/kicked/slapped/choked => patient
        hits/hit/beats/slaps/punches/hurts/chokes/threatens/humiliates/belittles @my? client/pt => patient verb
        broke/broken/breaks/fractured/cracked @my arm/rib/ribs/nose/jaw/wrist/tooth/teeth/finger/cheekbone/collarbone when/in/during/last/again/by he/a/week/fight/argument => patient verb
        @intimate/he has/had/have? broke/broken/fractured/cracked @my arm/rib/ribs/nose/jaw/wrist/tooth/finger => patient
        @beaten by @my/a/the/her/someone/an/men/him/multiple/strangers/two ..2 @person/him/man/men/boy/priest/teacher/coach/stranger/guy/gang/client => patient
        @beaten by him/someone/strangers/men/family/parents/police => patient
        was/been/being/got/gets/getting/get/is/am/were/m/s ..1 beaten/battered/raped/molested/strangled/groped/abused/assaulted/stalked up/at/again/regularly? => patient
        was/been/being/got/gets/getting/get/is/am/were ..1 hit/slapped/kicked/punched/threatened at/again/by/with/daily/for home/him/@my/belt/knife/gun/everything/lying/nothing => patient
        sexually/physically/emotionally/verbally/mentally/repeatedly/psychologically abused/assaulted/attacked/harassed/exploited/threatened => patient
        sexually/physically/emotionally/verbally/mentally/financially abuses/abuse/abusing/assaults/assaulted/abusive/harassed @victim? => patient
        hand/hands around/round/on/at @my throat/neck => patient
        grabs/grabbed/grabbing me/her/him by the/@my throat/neck/hair/arm/wrist/wrists => patient
        grabs/grabbed/grabbing @my throat/neck/hair/wrist/wrists/arm so/until/hard/and/when/really => patient
        raises/raised/lifted/lifts/lifting @my/a hand/fist/fists to/at/against @victim => patient
        laid/lays/lay/laying a? hands/hand/finger on @victim => patient
        pulled/held/holds/pulls/waved a? knife/gun/blade/belt on/to/at @victim/@my throat/head/face? => patient
        gets/get/got/getting/turns/turned/becomes/became violent/physical/rough/aggressive with/when/towards/at/if/again/and/after @victim/he/drunk/she/drinks/i/drinking/they => patient
        violent towards/toward/with/to/at @victim/home => patient
        throws/threw/throwing/smashes/smashed/breaks things/plates/stuff/furniture/phone/dishes/chairs/@my at/when/in/around/phone @victim/he/front/angry/the/she/drunk? => patient
        hits/hit/punches/punched/kicked/punching the/a/holes wall/walls/door/doors/in next/beside/when/near/by/the ..1 me/my/her/head/walls/wall/doors/angry => patient
        gave/gives/giving/given me/her/him a black eye => patient
        black eye/eyes from/by/again/after/and/under him/@my/her/he/sunglasses/makeup => patient
        bruise/bruises/bruising/marks/burns/handprints/fingermarks on/around @my arm/arms/neck/face/throat/wrists/legs/back/ribs/body/thighs => patient
        bruise/bruises/bruising/marks where/from/after/because he/him/@doer/her/@my/she ..1 grabbed/husband/partner/boyfriend/hit/wife/ex/held/hold/father/pushed? => patient
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
        relationship/husband/partner/boyfriend/wife/girlfriend/marriage/he/she/ex/father/mother/dad/mum/mom is/was/are/were/s/gets/became/has/turned ..2 abusive/violent => patient
        verbal/emotional/physical/sexual/psychological/financial/mental abuse => patient
        violence at/in home/the/@my home/marriage/relationship/house? => patient
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
        @afraid to/of be/being alone/around/left with/him/@my/her ..1 @intimate/him/her? => patient
        @afraid of what he/she/@intimate/@my ..2 do/does => patient
        @afraid of @my own? @intimate => patient
        @afraid of him/her/them => patient
        @afraid he/she/that/@my/of he/@intimate/she? will/would/might/ll/is/s/d/could to/going/gonna/really? kill/hurt/hit/find/beat/harm/come/follow/hurting/killing/finding me/her/us/him => patient
        @afraid for @my life/safety => patient
        @afraid to leave him/her/@my ..1 @intimate? => patient
        in fear of @my/him/her ..1 @intimate/him/life? => patient
        not/@nt/never feel/feels/felt/feeling/be/been/is ..1 safe at/in/with/around/going/here/near home/him/@my/her/own ..1 house/home/@intimate? => patient
        not/@nt/never feel/feels/felt/feeling safe around/with/near @victim => patient
        not/isn't/never safe at home => patient
        unsafe at/around/with/in/going/near home/him/@my/her ..1 house/home/@intimate? => patient
        walk/walking/walks/walked on eggshells around/with/because/at/when/every/so @my/him/he/home/her/i ..1 @intimate/temper/moods/explode/drinks? => patient
        # Control: money, phone, contact, the door.
        controls/controlling/controlled/takes/took/taking/checks/checked/checking/withholds/withheld/confiscated/confiscates/hides/hid/holds/keeps/monitors/monitored ..1 @my/all/the wages/salary/passport/messages/texts/whereabouts/visa/movements => patient
        controls/controlling/controlled ..1 @my/all/the/our/of own? money/phone/accounts/account/finances/bank/cards/card/every/everything/life/medication/clothes => patient
        takes/took/taking/hides/hid/confiscates/confiscated/locks/locked/withholds/withheld away? @my/all phone/bank/card/cards/keys/money/papers/medication/id => patient
        checks/checking/reads/reading/tracks/tracking/monitors/monitoring/searches/goes/going through/all? @my phone/messages/texts/emails/location/mobile/whatsapp/bag/calls => patient
        @doer ..1 controls/controlling/monitors/checks/decides/dictates/tracks what/who/where/when/every/everything/all i/she/her/my/i'm/money/we? => patient
        controls/controlling/dictates/decides what/who/where/when/how/everything i/she/he/we m/can/am? wear/wears/see/sees/go/goes/eat/eats/spend/spends/do/does/talk => patient
        controls me/her/him => patient
        won't/doesn't/wont/doesnt/never/didn't/not/refuses/wouldn't let/allow/to/lets/allows let? me/her leave/see/go/have/work/talk/speak/use/out/contact/study/drive/money/near ..3 house/friends/family/money/phone/alone/parents/mother/sister/job/doctor/anyone/home/work/own/without/him? => patient
        not/isn't/never allowed to leave/see/go/have/work/talk/speak/use/contact/drive the/my/her/any/his/out/money/friends ..1 house/friends/family/phone/money/alone/mother/sister/without/job/bank? => patient
        forbids/forbidden/forbade/prevents/stops @victim to/from? ..1 see/seeing/leave/leaving/talk/talking/work/working/speak/speaking/contact/contacting => patient
        cut/cuts/cutting @victim off from @my/friends/family/everyone ..1 family/friends/everyone? => patient
        isolated/isolates/isolating/isolate @victim from @my/friends/family/everyone ..1 friends/family/everyone/parents? => patient
        lock/locks/locked/locking me/her/him in/out/inside/up => patient
        keeps/kept me/her/him prisoner/locked/captive => patient
        never see/seeing @my/the kids/children/baby/son/daughter again => patient
        take/takes/taking/took/keep/keeps the/@my kids/children/baby/son/daughter away/from from/if/me/her => patient
        tracker/airtag/spyware/gps on/in/under @my phone/car/bag/laptop => patient
        # Force.
        force/forces/forced/forcing/makes/made/coerces/coerced/pressures/pressured/pressuring/pushes @victim to/into? have/having/sex/sleep/perform/marry/marriage/unprotected/prostitution/abortion/sexual ..1 sex/with/acts/someone/on/things? => patient
        force/forces/forced/forcing/makes/made @victim hand/give/sign/quit/do/touch/watch over/up/my/her/sexual/things/porn/him => patient
        force/forces/forced/forcing/forcibly @self on/onto/upon @victim => patient
        force/forces/forced/forcing me/her/him to/into/when/even/again ..3 sex/bed/marry/marriage/married/not => patient
        forced into sex/marriage/prostitution => patient
        forced on/upon me/her/him => patient
        forced marriage
        sex against/without @my will/consent => patient
        against @my will
        didn't/doesn't/wouldn't/won't stop when/after/even i/she said/says/say/told/asked no/stop/him => patient
        touched/touches/touching me/her without/inappropriately/when/against/sexually my/consent/i/permission/will? => patient
        revenge porn
        # Threats and words.
        @demean @victim => patient verb
        threat/threats/threatened/threatens/threatening/threaten/threatend @victim? with/to/that/of/he/she ..2 kill/killing/hurt/hit/beat/harm/shoot/burn/stab/expose/strangle/choke/deport/violence/knife/gun/acid => patient
        threat/threats/threatened/threatens/threatening/threaten/threatend @victim? with/to/that ..1 post/publish/share/send/take/leak/throw/kick/destroy/ruin/lock/break @victim/the/my/our/pictures/photos/kids/children/@my/her ..1 out/kids/children/photos/pictures/career/life/face/legs/arm? => patient
        threats from/by/against/to @my/him/an/her ..2 @person/him/her/ex => patient
        death threats => patient
        says/said/saying/tells/told/swears/swore/warned/warns/texted/promised/promises ..2 he/she ll/will/would/d/is/s going/gonna/to? kill/hurt/beat/hit/find/harm/shoot/burn/destroy/strangle/smash @victim/the/my/her/our/me ..1 kids/children/face/house? => patient
        calls/called/calling me/her/him stupid/worthless/useless/fat/ugly/a/crazy/pathetic/an/whore/slut/nothing/mad ..2 bitch/whore/slut/idiot/cow/failure/names/cunt/pig/and? => patient
        tells/telling/told me/her i/she/he/that/they ..1 m/s/is/am/are/was worthless/nothing/useless/stupid/crazy/ugly/fat/pathetic/rubbish/disgusting => patient
        puts/putting me/her/him down in/constantly/all/every/daily/front the/of/day/time/public? => patient
        screams/screaming/screamed/yells/yelling/yelled/shouts/shouting at/in me/her/my/him every/constantly/for/until/all/daily/face ..1 day/night/hours/time/cry? => patient
        spits/spat/spit at/on/in me/her/him/my face? => patient
        # Followed and watched.
        stalker/stalking/stalked by/her/me/him/ex => patient
        being/is/been stalked => patient
        @my stalker => patient
        restraining/protective order against/from/on/for/expired? => patient
        non molestation order => patient
        follows/followed/following me/her/him everywhere/home/from/when/to ..1 work/places/home/school? => patient
        shows/showed/turns/turned/sits/sat/waits/waited/parked/parks/waiting up/outside/in at/outside/front/uninvited @my ..1 work/house/home/office/door/flat/school/gym ..1 uninvited/again/every? => patient

        # Harm to a child or to somebody who depends on others.
        [A2]
        child abuse/neglect/maltreatment/pornography/molestation/cruelty
        child protection concern/concerns/referral/plan/services/case
        elder/elderly abuse/neglect/mistreatment
        safeguarding concern/concerns/referral/issue/issues/disclosure/report
        @hard/hit/hits/hitting/beat/beats/beating/kick/kicks/kicked/shakes/shook/shaken/shaking/whips/whipped/starves/starved/burned/burns the/@my/our/their/that/a ..2 @child => patient verb
        spank/spanks/spanked/spanking/caned/canes/neglect/neglects/neglected/neglecting/hurts/hurting/hurt/abuse/abuses/abused/abusing/harms/harmed the/@my/our/their/that/a ..2 @child => patient verb
        hit/hits/beats/hitting/slaps/slapped/shouts/hurt/hurts/pinches/pinched/neglects/abuses/starves @my/the/an/a ..2 @frail/disabled/vulnerable => patient verb
        hits/hit/beats/slaps/uses/used/takes/took ..2 @child with a/the/his/her belt/stick/cane/spoon/hand/hose/cable/slipper => patient
        shouldn't/might/would/could/almost/nearly/didn't/not ..1 hit/hurt/shake/smack/slap/hitting/shook/hurting the/@my ..1 @child => patient verb
        bruise/bruises/bruised/bruising/burns/marks/welts/injuries/fractures/handprint on/across/all/around/in/of/over @my/the/a/their ..2 @child/@frail/childs/face/back/legs/arms => patient
        @child has/had/have/with/came/comes/covered/turned ..3 bruises/bruise/burns/marks/welts/bruising/injuries/belt => patient
        unexplained/suspicious bruises/bruising/injuries/injury/burns/fractures => patient
        abuse/abuses/abused/abusing/abusive of/to/towards/toward/with a/the/@my ..2 @child/@frail/minor => patient
        @child/@frail is/are/was/were/being/gets/get/left/has/had/been being/been/often/regularly/sometimes/repeatedly? abused/neglected/beaten/molested/hit/starved/harmed/hurt/groomed/slapped/mistreated/bruised => patient
        being/is/are/was/were/badly/been/s/re neglected by/at/in/there/. => patient
        being neglected => patient
        @child/@frail ..1 locked/tied/shut/chained/kept in/up/to/out/inside ..1 room/bedroom/house/cupboard/bed/chair/basement/dark/garage/all/shed => patient
        locks/locked/lock/ties/tied/chains/chained/shuts/shut the/@my/a ..2 @child/@frail in/up/to/out/inside => patient
        leaves/left/leaving/leave the/@my/a ..2 @child alone/unattended/unsupervised at/on/in/for/all/overnight/while ..2 home/night/day/hours/weekend/days/car/house/pub/evening => patient
        leaves/left/leaving/leave the/@my/a/him/her ..2 @child/@frail/home hungry/soiled/wet/unwashed/dirty/unfed/in ..1 wet/soiled/dirty/nappy/filth/urine/clothes/bed? => patient
        @child/@frail ..2 go/goes/going/went/left without/hungry/to food/meals/eating/bed/school hungry? => patient
        @child/@frail ..2 hungry/dirty/unwashed/filthy/underfed and/again/most/every/at/all ..1 alone/day/days/bruised/time/cold => patient
        not/@nt/forgets/never to? feed/feeding/feeds/feeding/washing/wash the/@my ..1 @child/@frail => patient
        fed/washed/changed once/twice a day/week
        touch/touches/touched/touching/groomed/grooming/molests/interfered/interferes/fondled with/the/@my/a the/@my? ..2 @child/sister inappropriately/sexually/under/at? => patient
        inappropriate/sexual touching/contact of/with the/a/@my ..1 @child => patient
        carer/carers/caregiver/caregivers/nurse/staff/aide/aides/@child ..1 hits/hit/slaps/slapped/pinches/pinched/shouts/rough/handles/handled/yells/neglects/neglecting/withholds/drugs ..3 @frail/her/him/patients/old/medication/food/water => patient
        takes/took/taking/steals/stealing/stole/drains/pockets @my/the ..2 @frail s? savings/pension/money/medication/cards => patient
        takes/took/taking/steals/stealing/stole/pockets her/his/their pension => patient
        shake/shook/shakes/shaken/shaking the/@my/a baby/infant/newborn => patient

        # Threats to others.
        [A3]
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
        will/ll/could/would/might/d/shall/gonna/i/i'd just/really/actually/easily? kill/stab/strangle/shoot/murder/smother @victim/@anyone => verb
        will/ll/could/would/might/d/gonna just/really/actually? kill/stab/strangle/shoot/murder/hurt/harm/smother @my/the/that/this own? @target/man/guy/baby/bitch/bastard/child/children/kids => verb
        think/thinks/thinking/thought/thoughts/dream/dreams/dreaming/@fantasise/imagine/imagines/imagining/fantasies about/of/on? ..1 @harms/beating @victim/@anyone/@my/the/that/this own? @target/man/guy/child/children/kid/kids/baby/face? => verb
        thoughts/urges/fantasies/images of/about violence/violent/hurting/harming/killing towards/toward/against/others/someone/him/people others/@my/him/her/people/someone? => verb
        violent/intrusive/murderous thoughts/urges/impulses/fantasies towards/toward/about/against/of ..2 @target/him/her/them/others/people/baby/hurting/harming/stabbing
        @kills @my/the/that own? @target => verb
        @kills @anyone/him/her/them => verb
        hurt/hurting/harm/harming @my/the own? @target/baby/child/children/kids => verb
        hurt/hurting/harm/harming someone/somebody/others/anyone => verb
        danger to others/others/other people?
        wants/want/wish/wishes/wanted/hope/hopes/wishing him/her/them/@my dead => verb
        wants/want/wish/wishes/wanted @my ..1 @target dead => verb
        will/ll/gonna/could use it on @victim/@my/the/everyone own? @target? => verb
        # With a weapon, with fire, with a plan.
        get/getting/got/back back/even? at/with his/her/him/them/the/@my ..3 with/using a/@my/the @weapon
        get/getting/take/taking/have/want/wants/wanted revenge/even on/by/against/with ..5 knife/gun/hurting/weapon/bat/acid/killing/burning/hurt/kill/pay
        make/making him/her/them pay/suffer for/with/by what/it/this/hurting/his/her/my
        bring/bringing/brought/take/taking/takes/carry/carries/carrying/got/bought/buy/has/have/loaded/keeps/sharpened/hid/ordered a/the/@my/another ..1 @weapon to/into/in/for/and/because/so/under ..3 work/school/him/her/them/kill/hurt/office/boss/ex/class/house/scare/teach/case/bag/landlord/comes
        wait/waiting/waited/waits for/outside @victim/@my ..4 with/and a/the/@my @weapon
        shoot/shooting/blow/blowing/bomb/bombing up the/@my/a ..1 school/office/place/building/workplace/church/college => verb
        burn/burning/torch/torching down? @my/the ..1 house/flat/school/office/place down/with ..1 down/in/them/him/it? => verb
        set/setting fire to @my/the ..2 house/flat/car/office/home/shop/place => verb
        know/knows where he/she/they lives/live/parks/works and ..4 knife/gun/bat/hurt/kill/pay
        @kills/hit list
        # Lost control, and who was hit by the client.
        lose/losing/lost control and/of ..3 hurt/kill/hit/strangle/harm/shake/smack
        @afraid/worried/worry i/that/of i? might/will/could/ll/may/m/d/would/going/hurting/harming/killing just/actually/to/really? hurt/kill/harm/hit/shake/smother/drop/stab/strangle/snap/him/her/them/@my/someone/the him/her/them/someone/@my/the/somebody/and ..1 @child/@target/hurt/hit? => verb
        i hit/punched/slapped/pushed/kicked/beat/shoved/attacked/choked/grabbed/strangled/smacked him/her/my/them ..1 @intimate/@child/colleague/roommate/flatmate/in/again/across/so/hard/and/last? => verb
        hit/punched/slapped/kicked/beat/shoved/attacked/assaulted/choked/strangled/hits/punches/slaps/beats/chokes @my own? @target/flatmate/girlfriend/boyfriend => verb
        """
}
