#!/usr/bin/env python3
"""Notes to measure with, as tacit's JSON Lines; the same arguments give the same bytes.

    corpus.py COUNT CLIENTS OUT.jsonl [--seed 7]

About 1.2 kB of text a note, the lengths log-normal, the words by Zipf's law from 60,000: the
commonest English ones, then pronounceable ones, some with accents or a typographic apostrophe.
Words that the queries look for stand in so many notes as in notes that people wrote (`PLANTED`),
and nowhere else. Clients take turns in an order that is shuffled anew each round, so that every
one of them has the same number of notes, within one.
"""
import argparse
import json
import math
import pathlib
import random

VOCABULARY = 60_000
WORDS_A_NOTE = 203
"""What a note has on average; so many make 1.2 kB."""
SPREAD = 0.6
RARE_WORD, RARE_NOTES = "zyzzyva", 20

PLANTED = [
    # (these together, in which share of all notes)
    (["physician"], 0.006),
    (["fever"], 0.0107),
    (["blood"], 0.0257),
    (["fever", "blood"], 0.00033),
    (["chest pain"], 0.006),
    (["chest"], 0.01),
    (["pain"], 0.03),
    (["pregnant"], 0.0012),
    (["pregnancy"], 0.0007),
    (["pregnancies"], 0.0001),
    (["house"], 0.24),
    (["house", "house"], 0.13),
    (["house", "house", "house"], 0.05),
]
"""Each line is drawn by itself: fever and blood also meet by chance."""

QUERIES = ["physician", "fever", "blood", "house", "fever AND blood", '"chest pain"', "pregnan*",
           RARE_WORD]

COMMON = """the and of to a in I was that it his her he she for with as had you not be is at on by
him from which have they so all this me are but my we one their there or were who when an them no
said out up if do what would about then could more will now into very some been time than like only
did has us see our old over such how down went day little made way come came after your upon man
before again these other two any think good know well where can never first each get its through
back being because here thought look much made own work long most every those off might while just
still felt feel told between another last under always home night sleep mother father sister
brother week session since around both often perhaps without three enough something nothing began
himself herself today too didn’t she’s he’s I’m don’t couldn’t it’s client’s can’t wasn’t""".split()

ONSETS = "b c d f g h j k l m n p r s t v w b d f l m n p r s t br ch cl cr dr fl gr pl pr sh sl " \
    "sp st th tr".split()
VOWELS = "a a e e e i i o o u ai ea ee ou".split()
CODAS = ["", "", "", "", "", "l", "m", "n", "n", "r", "r", "s", "t", "ck", "nd", "ng", "nt", "st"]
ENDINGS = ["", "", "", "", "", "ed", "er", "ing", "ly", "s"]
ACCENTS = {"a": "á", "e": "é", "i": "ï", "o": "ö", "u": "ü"}


def vocabulary(rng: random.Random) -> list[str]:
    """Words by falling frequency: common ones are short, rare ones long, 2 % have an accent."""
    words = dict.fromkeys(COMMON)
    planted = {word for texts, _ in PLANTED for text in texts for word in text.split()}
    while len(words) < VOCABULARY:
        syllables = 1 + int(math.log10(len(words)) * rng.uniform(0.1, 0.5))
        word = "".join(rng.choice(ONSETS) + rng.choice(VOWELS) + rng.choice(CODAS)
                       for _ in range(syllables)) + rng.choice(ENDINGS)
        if rng.random() < 0.02:
            letter = next(letter for letter in word if letter in ACCENTS)
            word = word.replace(letter, ACCENTS[letter], 1)
        if len(word) > 2 and word not in planted and not word.startswith(("pregnan", RARE_WORD)):
            words[word] = None
    return list(words)


def urn(words: list[str], size: int = 1 << 21) -> list[str]:
    """The words, each as often as Zipf and Mandelbrot say: drawing from it evenly is fast.

    The ten commonest make a fifth of a text, the thousand commonest seven tenths, as in English.
    """
    weights = [1 / (rank + 2.7) ** 1.1 for rank in range(1, len(words) + 1)]
    total = sum(weights)
    drawn = []
    for word, weight in zip(words, weights):
        drawn += [word] * max(1, round(weight / total * size))
    return drawn


def sentences(words: list[str], rng: random.Random) -> str:
    """Words as sentences of 6 to 18, with a comma in some."""
    parts, start = [], 0
    while start < len(words):
        length = 6 + int(rng.random() * 13)
        sentence = " ".join(words[start:start + length])
        if length > 13:
            sentence = sentence.replace(" and ", ", and ", 1)
        parts.append(sentence[0].upper() + sentence[1:])
        start += length
    return ". ".join(parts) + "."


def notes(count: int, clients: int, seed: int = 7):
    """Yields (client, day, body) of each note."""
    rng = random.Random(seed)
    drawn = urn(vocabulary(rng))
    rare = set(rng.sample(range(count), min(count, RARE_NOTES)))
    mean = math.log(WORDS_A_NOTE) - SPREAD ** 2 / 2
    turn = [f"Client {number:04d}" for number in range(clients)]
    for index in range(count):
        if index % clients == 0:
            rng.shuffle(turn)
        length = max(8, min(2_000, int(rng.lognormvariate(mean, SPREAD))))
        words = rng.choices(drawn, k=length)
        for texts, share in PLANTED:
            if rng.random() < share:
                for text in texts:
                    words.insert(int(rng.random() * length), text)
        if index in rare:
            words.insert(int(rng.random() * length), RARE_WORD)
        day = f"{2020 + index * 6 // count}-{1 + index * 72 // count % 12:02d}-{1 + index % 28:02d}"
        yield turn[index % clients], day, sentences(words, rng)


def write(path: pathlib.Path, count: int, clients: int, seed: int = 7) -> int:
    """Writes the notes, a line each, and returns the bytes of their text."""
    total = 0
    encode = json.JSONEncoder(ensure_ascii=False).encode
    with open(path, "wb", buffering=1 << 20) as file:
        for client, day, body in notes(count, clients, seed):
            total += len(body.encode())
            line = encode({"client": client, "at": day, "kind": "progress-note", "body": body})
            file.write((line + "\n").encode())
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("clients", type=int)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    total = write(options.out, options.count, options.clients, options.seed)
    print(f"{options.count} notes, {total / options.count:.0f} bytes of text each")


if __name__ == "__main__":
    main()
