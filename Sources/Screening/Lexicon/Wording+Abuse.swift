extension Wording {
    /// Abuse, of the client or of who depends on somebody, and threats to others (RF-03).
    static let abuse = """
        @hit = hit/hits/hitting/beat/beats/beating/beaten/slap/slaps/slapped/slapping/punch/punches/punched/punching/kick/kicks/kicked/kicking/choke/chokes/choked/choking/strangle/strangles/strangled/strangling/shove/shoves/shoved/shoving/push/pushes/pushed/pushing/grab/grabs/grabbed/grabbing/bite/bites/bit/burns/burned/burnt/whips/whipped/smack/smacks/smacked/smacking/spit/spat/thump/thumps/thumped/throttle/throttled/throttles/headbutted/assault/assaults/assaulted/assaulting/attack/attacks/attacked/attacking/rape/rapes/raped/raping/molest/molests/molested/molesting/grope/gropes/groped/groping/hurt/hurts/hurting/abuse/abuses/abused/abusing/batter/batters/battered/battering/stab/stabs/stabbed/pinned/pins/drags/dragged/bruised/bruises/terrorises/terrorizes/terrorised
        @demean = humiliate/humiliates/humiliated/humiliating/belittle/belittles/belittled/belittling/degrade/degrades/degraded/degrading/demean/demeans/demeaned/insults/insulted/insulting/gaslight/gaslights/gaslighted/gaslighting/gaslit/intimidate/intimidates/intimidated/intimidating/isolate/isolates/isolated/isolating/stalk/stalks/stalked/stalking/harass/harasses/harassed/harassing/control/controls/controlled/controlling/monitor/monitors/monitored/monitoring/threaten/threatens/threatened/threatening/threatend/threatning/bullies/bullied/bullying/terrify/terrifies/terrorize/coerce/coerces/coerced/coercing/ridicules/ridiculed/mocks/dominates/blackmails/blackmailed/blackmailing/track/tracks/tracked/tracking/follow/follows/followed/following/spies/spied/shames/shamed/shaming/manipulates/manipulated
        @victim = me/her/him/them/us
        @doer = he/she/partner/husband/wife/boyfriend/girlfriend/ex/father/mother/dad/mum/mom/stepdad/stepfather/brother/son/boss/uncle
        [pseudo]
        hit/hits me that/like/how/when/with/hard/for/last/again/up/in/then/just/as/suddenly/this/yesterday/on/today/at/out/back the/realization/a/flu/idea?
        it/that/this/grief/news/reality/realisation/realization/loss/idea/covid/flu/thought/fatigue/what/truth/heat/price/cost/change really/just/suddenly/had/has/then/is/still/only? hit/hits/hitting/beats/kicked/kills/hurts/hurt/attacks/grabbed/slapped/choked/terrifies/followed/punched @victim
        beats/beat me why/how/to/at/by/in/that/up? it/the/chess/tennis/squash/fair/every?
        beat/beats/beating @victim to/at/in/by/on
        hit/hits/hitting the gym/road/target/targets/deadline/sack/wall/ground/snooze/brakes/shops/books/beach/hay/ball
        hit it off
        push/pushes/pushed/pushing @victim to/out/toward/towards/past/forward/harder/for/into/beyond/on/further/hard/about/up/in ..2 grow/comfort/think/better/limits/try/do/be/step/apply/speak?
        kick/kicks/kicked @victim out/off/into of?
        grab/grabs/grabbed @victim a/an/some/by/and/attention/for the/coffee?
        hurt/hurts/hurting @victim that/when/deeply/feelings/emotionally/to/more/most/how/so/a/about/with/by/if lot/know/hear?
        hurt/hurts @my feelings/pride/back/knee
        attack/attacked/attacks @victim on/in/with/for/verbally/a? twitter/idea/review/problem/work?
        bit me off
        bites @victim in/back
        bite/bit @my tongue
        hit/hits up
        burns/burned/burnt @victim out
        pushed/pushes @my buttons/limits
        control/controls/controlled/controlling @my/the/her diet/eating/breathing/portion/portions/temper/anger/emotions/weight/sugar/blood/cholesterol/own/anxiety/breathing/nerves/schedule/thoughts/urges/time/cravings
        follow/follows/followed/following @victim on/in/up/through/back/around/into/by/with/about/there/as? instagram/linkedin/twitter/footsteps?
        monitor/monitors/monitored/monitoring/track/tracks/tracked/tracking @my own/blood/weight/sleep/steps/mood/progress/food/sugar/glucose/spending/calories/heart/exercise/cycle/screen/habits/performance/time
        threatened/threatens/threatening/threaten rain/storm/to rain/snow/overwhelm/derail/spoil/quit/resign/leave/strike/cancel?
        abuse of notation/the/power/process/language/trust notation/system/process/term?
        substance/drug/alcohol abuse
        forced/forces/forcing @victim/@self/myself to go/get/be/rethink/smile/rest/slow/work/think/finish/take/eat/exercise/look/stop/sit/learn/face/accept/choose/do/stay/write/make/change/move/speak/pause/reconsider a/out/up/it?
        isolating work/job/from/at/because/during/being/experience
        shot/shoot/shoots/shooting me/him/her/them an/a/the/down/over/email/look/message/glance
        attacking/attack/attacked/attacks the/a/his/her/this/that problem/task/project/list/backlog/question/hill/idea/issue/chapter/issue
        going to kill/murder/strangle @victim if/when/for/one/jokingly/he/she/they he/she/they/forgets/being/again/it/day?
        could/will/ll/gonna/would/going ..1 kill/murder/strangle @victim if/when/lol/haha/for
        killing/kill/kills/kills me/them/us
        get back at it/work/the/my
        bruises/bruised from football/cycling/training/falling/rugby/gym/climbing/skating/running/hockey
        follows/followed/following her/his/the/my gp/diet/doctor/advice/plan/dream/lead/heart/career/passion/example/routine
        slap/slapped on the/back/wrist
        spit it out
        choke/choked/choking up/on/back/under with/tears/pressure/food/words?
        burnt/burned out
        drags/dragged @victim down/into/along/to
        pins/pinned @victim down on/to? dates/date/answer/a?

        [A1]
        @hit @victim => patient verb
        @hit/threw/throws/throwing @victim against/down/across/to the/wall/ground/floor/stairs? => patient verb
        @demean @victim => patient verb
        @demean/threw/throws/smashes/smashed/breaks/broke things/plates/stuff/furniture at/when/in @victim/he/front? => patient
        hits/hit/beats/beat/slaps/punches/hurts/chokes/threatens/humiliates/belittles @my? client => patient verb
        beat/beats/beating/beaten/roughs/roughed/knocks/knocked/knocking @victim up/about/around => patient verb
        beaten/battered/assaulted/raped/molested/strangled/choked/punched/slapped/abused/threatened/stalked/harassed/hit/kicked/humiliated/belittled/gaslit/bullied/controlled/attacked/mistreated by @my/a/the/her/someone/an/men/him/multiple/strangers ..2 @person/him/man/men/stepfather/priest/teacher/coach/neighbour/stranger/cousin? => patient
        @be/been/got/gets/getting being? beaten/battered/assaulted/raped/molested/strangled/abused/stalked/hit/threatened by/up/at/again/with? home/with/knife? => patient
        is/was/been/being/am/are/were/get/gets/getting sexually/physically/emotionally/verbally/mentally/repeatedly abused/assaulted/attacked/harassed/exploited/bullied/controlled/threatened => patient
        sexually/physically/emotionally/verbally/mentally/financially abuses/abused/assaults/assaulted/abusive/harassed/hurt @victim? => patient
        domestic violence/abuse
        dv
        ipv
        coercive control
        coercively controlling
        abusive relationship/husband/partner/boyfriend/wife/ex/marriage/father/home/girlfriend/mother/stepfather/behaviour/behavior/towards/to/again/man => patient
        relationship/husband/partner/boyfriend/wife/girlfriend/marriage/he/she/ex is/was/are/s/gets/became/has/turned/being/be been? physically/emotionally/verbally/very/so/more/increasingly/sexually/getting/turning/become? abusive/violent => patient
        violent towards/toward/with/to/at @victim/home? => patient
        verbal/emotional/physical/sexual/psychological/financial abuse => patient
        violence at/in home/the home?
        abuse at/by/from/in/is home/@my/the/her/him/an/him/ongoing/getting ..2 @person/home? => patient
        afraid/scared/frightened/terrified/fear/fears/fearful to/of/for/that go/going/be/being/go/@my/her/him/what/he/she/leave/leaving home/alone/around/back/with/husband/partner/he/him/her/she/life/boyfriend/will/safety/temper/father? home/with/will/him/do/her/hurts/hurt/might/find? => patient
        afraid/scared/frightened/terrified of @my husband/partner/boyfriend/wife/girlfriend/father/dad/ex/stepdad/stepfather/son/brother/mother => patient
        afraid/scared/frightened/terrified of him/what/her he/she? => patient
        afraid/scared/frightened/terrified he/she/that/@person he/she? will/would/might/ll/is/s to/going/gonna? kill/hurt/hit/find/beat/harm/come/follow => patient
        not/@nt feel/feeling/feels/@be/been safe at/in/around/with/going home/@my/him/her/own ..1 house/home/husband/partner? => patient
        doesn't/don't/didn't/never/not feel/feels/felt/been/being safe at/in/around/with/going home/@my/him/her => patient
        unsafe at/around/with/in/going home/him/@my/her ..1 house/home/husband/partner? => patient
        walk/walking/walks on eggshells around/with/because/at/when @my/him/he/home ..1 husband/partner/temper/moods? => patient
        controls/controlling/controlled/takes/took/took/taking/checks/checked/checking/withholds/withheld/confiscated/confiscates/hides/hid/hidden/keeps/kept/goes/go/went/monitors/monitored/monitoring/holds/tracks/tracked/tracking/reads/read/reading/seized/locked/locks all/through/away/up/the/of/@victim/her? all? @my/the/all/our ..1 money/phone/wages/salary/accounts/account/bank/passport/messages/texts/location/movements/cards/card/keys/car/finances/emails/visa/papers/everything/clothes/whereabouts/contacts => patient
        controls what/who/where/when/how/everything i/she/he/they/we/her wears/wear/sees/see/goes/go/eats/eat/spends/spend/does/do/talks? => patient
        @doer controls/monitors/checks/decides/dictates what/who/where/when/every/everything => patient
        checks/checking/reads/reading/goes/going/tracks/tracking/looks/looking/searches through/at/into? @my/the phone/messages/texts/emails/location/mobile/whatsapp/bag => patient
        won't/doesn't/wont/doesnt/not/never/didn't/refuses/will/forbids/forbade/forbidden/allowed/isn't/allow/doesn't/stops/stopped/prevents let/allow/allowed/lets/allows/to/@victim/from/her/seeing/me me/her/him/them/to/from/seeing/leave/see/leaving/go/have leave/see/go/have/work/talk/speak/use/out/to/seeing/leaving/money/friends/contact my/the/her/his/any/friends/house/family/alone/home/out/without? ..1 friends/family/house/money/phone/alone/parents/mother/sister/permission? => patient
        forbids/forbidden/forbade @victim/to ..2 see/seeing/leave/talk/work/friends/family/speak/go/contact => patient
        cut/cuts/cutting @victim off from/financially @my/friends/family/everyone ..1 family/friends/everyone? => patient
        keeps/kept @victim from/away/prisoner/locked seeing/from/@my/leaving/in ..1 friends/family? => patient
        isolated/isolates/isolating @victim from @my? ..1 friends/family/everyone/parents => patient
        lock/locks/locked/locking @victim in/out/inside/up of? => patient
        force/forces/forced/forcing/makes/made/coerces/coerced/pressures/pressured @victim to/into have/having/sex/do/sleep/perform/marry/marriage/unprotected/stay/give/hand/sign/quit sex/things/it/with/me/him/sexual/over/up/against/money/wages? => patient
        forced/forces/coerced/forcing @self on/onto/upon @victim => patient
        forced on/into sex/me/marriage/prostitution/it => patient
        forced marriage
        sex against @my will
        against @my will
        threat/threats/threatened/threatens/threatening/threaten/threatend to/with/he/she/that/of/against/from ..1 kill/hurt/hit/beat/take/leave/harm/shoot/burn/stab/expose/out/kick/post/publish/share/report/find/deport/violence/knife/gun/me/her/strangle/destroy/ruin/throw/lock/divorce/choke/break @victim/the/my/if/a/our/pictures/photos/@my/up? ..1 kids/children/face/legs/house/out/arm/photos? => patient
        threats from/by/against/to @my/him/an/her/me/the ..2 @person/him/me/her? => patient
        says/said/saying/tells/told/swears/swore/warned/warns/texted/promised/promises he/she/@victim/that/they ..1 ll/will/would/d/going/s/is to/gonna? kill/hurt/beat/hit/take/find/harm/shoot/burn/destroy/ruin/strangle/smash @victim/the/my/her/our/me ..1 kids/children/face/house? => patient
        take/takes/taking/took/keep the/@my kids/children/baby/son/daughter away/from if/from? => patient
        calls/called/calling/call @victim stupid/worthless/useless/names/fat/ugly/a/crazy/pathetic/an/whore/slut/nothing/mad ..2 bitch/whore/slut/idiot/cow/failure/names? => patient
        tells/told/telling @victim i/she/he/that/they ..1 m/s/is/am/are/was/be worthless/nothing/useless/stupid/crazy/ugly/fat/pathetic/rubbish/mad/disgusting => patient
        puts/putting @victim down in/constantly/all/every/at/daily/front? => patient
        screams/screaming/screamed/yells/yelling/yelled/shouts/shouting/swears at/in @victim/@my every/constantly/for/until/all/when/daily/face ..1 day/night/hours? => patient
        hits/hit/hitting/slaps/beats/punches/kicks/pushes/threw/throws/smashes/punched/punching the/things/a/plates/furniture/wall/walls/holes/doors/dishes at/when/in/near/next @victim/he/front/him/she/angry/the? => patient
        grabs/grabbed/grabbing @victim/@my by/throat/neck/hair/arm/wrist/wrists the/so/hard/until/and? ..1 throat/neck/hair/arm/wrist/arms? => patient
        hand/hands around/round/on/at @my throat/neck => patient
        raises/raised/lifted/lifts @my/a hand/fist/fists to/at/against @victim? => patient
        black eye/eyes
        bruise/bruises/bruising/marks/burns/cuts/handprints on/around/from/up/all/where/he/over @my/her/where/him/the/when ..1 arm/arms/neck/face/throat/wrists/legs/back/ribs/body/he/husband/partner/boyfriend? => patient
        raped/rape/rapes => patient
        sexual assault/assaults/violence => patient
        sexually assaulted/assaulting/assault => patient
        marital rape
        stalker/stalking/stalked => patient
        stalks @victim
        restraining/protective/non order/molestation against/from/on? => patient
        follows/followed/following @victim everywhere/home/to/around/when/from work/home/places? => patient
        shows/showed/turns/turned/sits/sat/waits/waited/parked/parks/waiting up/outside/in at/outside/front @my ..1 work/house/home/office/door/flat/school/gym uninvited/again/at/every? => patient
        revenge porn
        tracker/airtag/spyware/gps/app on/in/under @my phone/car/bag/laptop => patient
        gets/get/got violent/physical/rough/aggressive with/when/towards/at/if/again/and @victim/he/drunk/she/drinks/i? => patient
        laid/lays/lay/laying a? hands/hand/finger on @victim => patient
        hurts/hit/hits/beats me => patient verb
        pimp/trafficked/trafficking
        fgm
        honour/honor based/killing/violence

        [A2]
        bruise/bruises/bruised/bruising/burns/marks/welts/injuries/fractures on/across/all/around/in/of/over @my/the/a/his/her/their ..2 child/childs/children/son/daughter/boy/girl/toddler/baby/kid/kids/stepson/stepdaughter/grandson/granddaughter/infant/resident/mother/grandmother/face/back/legs/arms => patient
        child/son/daughter/boy/girl/toddler/kid/baby/stepson/nephew/niece/children has/had/have/with/came/comes/covered ..3 bruises/bruise/burns/marks/welts/bruising/injuries => patient
        @hit/spanks/spanked/spanking/shook/shakes/shaking/whip/belt/belts/caned/canes/starves/starved/neglect/neglects/neglected/neglecting/hurt/punishes @my/the/our/a/their/an/that ..3 child/children/kid/kids/son/daughter/baby/boy/girl/toddler/stepson/stepdaughter/grandson/granddaughter/niece/nephew/infant/babies/twins/elderly/disabled/vulnerable/pupil/pupils/resident/residents/grandmother/grandfather/gran/nan/student/teenager with/until/when/again/hard/too/parent/mother/father/man/woman/adult? => patient verb
        child abuse/neglect/protection/maltreatment/pornography/molestation
        abuse/abuses/abused/abusing/abusive of/to/towards/a/the/@my ..2 child/children/kid/kids/son/daughter/elderly/elder/resident/residents/minor/grandmother/baby => patient
        elder abuse/neglect/mistreatment
        safeguarding concern/concerns/referral/issue/issues/disclosure
        children/kids/child/son/daughter/baby/toddler/mother/grandmother/grandfather/he/she/father/resident/twins/boy/girl is/are/was/were/being/gets/get/left/has/had/been/be being/been/often/regularly/sometimes/repeatedly? abused/neglected/beaten/molested/hit/starved/harmed/hurt/locked/groomed/slapped by/at/in/for/because/with => patient
        locks/locked/lock/ties/tied/chains/chained the/@my/a/her ..1 child/children/kid/kids/son/daughter/boy/girl/toddler/mother/grandmother/father/baby/twins in/up/to/out/all => patient
        leaves/left/leave/leaving the/@my/a/her ..2 child/children/kid/kids/son/daughter/baby/toddler/twins/infant/mother/grandmother/girl/boy alone/unattended/on/in/home/without/locked/hungry/soiled => patient
        touch/touches/touched/touching/grooming/groomed/molests/interfered/interferes @my/the/a/with/her/inappropriately/@victim ..2 child/children/kid/kids/son/daughter/stepdaughter/stepson/niece/nephew/boy/girl/inappropriately/sexually/granddaughter/sister => patient
        children/kids/child/son/daughter/baby/mother/grandmother/gran ..2 go/goes/going/without/left/hungry/isn't/not/underfed hungry/food/alone/meals/fed/days/unfed/soiled/dirty => patient
        not/@nt feed/feeding/feeds the/@my ..1 children/child/kids/baby/son/daughter => patient
        carer/carers/caregiver/nurse/staff/daughter/son/nephew/aide hits/hit/slaps/slapped/pinches/pinched/steals/stealing/stole/shouts/takes/withholds/drugs/took/rough/handles/handled/pushes/pushed/yells/neglects/neglecting ..3 grandmother/grandfather/mother/father/gran/nan/resident/residents/pension/aunt/uncle/patients/grandma/old => patient
        takes/took/taking/steals/stealing/stole/drains @my/the ..2 grandmother/grandfather/mother/father/gran/nan/aunt/uncle/grandma s/savings/pension? savings/pension/money/medication => patient
        shake/shook/shakes/shaken/shaking the/@my baby/infant => patient

        [A3]
        going/gonna/want/wants/wanted/wanting/wanna/plan/plans/planning/intend/intends/ready/about/will/ll/would/urge/urges/thoughts/thought/thinking/fantasies/fantasises/fantasizes/fantasize/fantasise/dreams/could/might/threatened/threatens/threatening/threaten/swore/swears/intent/intention/vowed/tempted to/of/about? hurt/hurting/kill/killing/stab/stabbing/shoot/shooting/strangle/strangling/murder/murdering/beat/beating/attack/attacking/harm/harming/smash/poison/poisoning/burn/run/smother/bash/choke/choking @victim/@my/the/that/someone/somebody/people/everyone/this/everybody/others/another/a/down/over up/ex/boss/husband/wife/neighbour/neighbor/brother/father/colleague/manager/partner/landlord/mother/sister/stepfather/face/head/man/house/baby/guy/coworker/teacher/son/stepdad/dad/mum/mom/place/flat? ..1 with/down/over/dead/in/up? => verb
        kill/killing/stab/stabbing/shoot/shooting/strangle/strangling/murder/murdering/hurting/hurt/harm/harming/beat @my/the/that/someone/somebody/everyone/this/everybody/others/a/anyone/other/people ex/boss/husband/wife/neighbour/neighbor/brother/father/colleague/manager/partner/landlord/mother/sister/stepfather/classmates/teacher/coworkers/people/man/baby/dad/girlfriend/boyfriend/guy/coworker/mil? => verb
        homicidal ideation/thoughts/intent/plan/plans/urges?
        homicid*
        hi :
        get back at/his/her/him ..3 with/using a/@my/the gun/knife/bat/hammer/weapon/axe
        get/getting/take/taking/have/want/wants revenge/even on/by/against/with ..4 knife/gun/hurting/weapon/bat/acid/killing/burning
        make/making him/her/them pay/suffer/regret with/for/by/it
        bring/bringing/brought/buy/buying/bought/take/taking/got/carry/carries/carrying/loaded/has/had/have/keeps/sharpened/sharpening/ordered/hid a/the/@my/another gun/knife/rifle/machete/weapon/bat/hammer/axe/acid/firearm/pistol ..5 use/work/school/him/her/them/case/kill/hurt/office/on/ready/next/teach/boss/ex/landlord/house
        wait/waiting/waited for @victim/@my ..3 with/outside/and ..3 knife/gun/bat/hammer/weapon
        shoot/shooting/blow/blowing/burn/burning/torch up/down/the/@my/his/her ..1 school/office/place/building/workplace/everyone/house/flat/work/up => verb
        set/setting fire to @my/the/his/her ..1 house/flat/car/office/home/shop
        lose/losing/lost control and/of/with ..3 hurt/kill/hit/baby/strangle/harm
        afraid/scared/worried/fear/fears/terrified i/he/she/that/of/they i/he/she? might/will/could/ll/may/d/would/hurting/harming hurt/kill/harm/hit/shake/smother/drop/stab/the/@my/someone/snap him/her/them/someone/the/my/@my/and/somebody/baby/son/daughter/children ..1 baby/child/kids/son/daughter/wife/husband/hit/hurt?
        hit/punched/slapped/pushed/kicked/beat/shoved/attacked/assaulted/choked/grabbed/strangled my/a ..1 wife/girlfriend/boyfriend/husband/partner/colleague/brother/mother/father/flatmate/roommate
        thoughts/thinking/urges/fantasies of/about violence/violent/hurting/harming/killing towards/toward/others/someone/him/people/against?
        wants/want/wish/wishes/wanted/hope/hopes him/her/them/@my/the ..2 dead => verb
        """
}
