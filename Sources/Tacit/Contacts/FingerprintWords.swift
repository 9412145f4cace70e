/// A word for each byte, to compare keys by voice: short, common, and each unlike the others.
enum FingerprintWords {
    /// Two hundred and fifty-six, ascending.
    static let all: [Substring] = text.split(separator: " ")

    private static let text = """
        acorn actor album alley amber anchor angle apple \
        apron arrow attic autumn badge bagel baker banjo \
        barley basil basin basket beach bench berry bishop \
        blanket bottle bottom branch bread breeze brick bridge \
        bronze broom brother bucket butter button cabin cable \
        cactus camel candle canoe canvas carbon carpet castle \
        cedar cellar cement chalk chapel cherry chess chimney \
        cinema circle cliff clock cloud clover coast cobalt \
        coffee comet copper coral corner cotton cousin cradle \
        crater crayon cricket crystal curtain dahlia daisy dance \
        dentist desert diamond dinner doctor dolphin donkey dragon \
        drawer drum eagle earth easel echo elbow elder \
        engine errand fabric falcon farmer feather fence fern \
        fiddle finger flag flute forest fossil fountain galaxy \
        garden garlic gate ginger glacier glove goose granite \
        grape guitar hammer harbor harvest hazel helmet heron \
        hill hockey honey horizon hotel island ivory jacket \
        jasmine jigsaw jungle kettle kitchen kite ladder lagoon \
        lantern lemon letter library lilac linen lizard lobster \
        lotus lumber magnet mango marble market meadow melon \
        mirror mitten monkey moss motor mountain museum nectar \
        needle nephew nickel noodle north nutmeg ocean olive \
        onion opera orange orchard oven owl oyster paddle \
        panda paper parrot pasture peach pebble pencil pepper \
        piano pigeon pillow pirate planet plum pocket poet \
        pony poppy potato prairie puzzle quarry quartz quilt \
        rabbit radio raven ribbon river robin rocket saddle \
        salmon sandal satin scarf school shadow shell shovel \
        silver sister sketch sparrow spoon squirrel statue summer \
        sunset table tailor teapot temple thimble thunder ticket \
        tiger timber tomato tower trumpet tulip tunnel turtle \
        valley velvet violin wagon walnut water whistle willow
        """
}
