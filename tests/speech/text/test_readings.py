"""Written forms are said like the words a person would say: both must come out as the same phonemes."""

import pytest

from generators.speech.text import FrontEnd

AMERICAN = [
    # numbers
    ("I have 42 apples.", "I have forty two apples."),
    ("It is 1,234,567 now.", "It is one million two hundred thirty four thousand five hundred sixty seven now."),
    ("Room 105.", "Room one hundred five."),
    ("Pi is 3.14.", "Pi is three point one four."),
    ("It weighs 3.50 or .5 or 0.5.", "It weighs three point five zero or zero point five or zero point five."),
    ("It fell to -5 today.", "It fell to minus five today."),
    ("Agent 007 came.", "Agent zero zero seven came."),
    ("The 1st, 2nd, 3rd and 21st.", "The first, second, third and twenty first."),
    ("The 100th time.", "The one hundredth time."),
    ("About 20% or 5.5 % of it.", "About twenty percent or five point five percent of it."),
    ("10-20 people.", "ten to twenty people."),
    ("Some 10–20% of it.", "Some ten to twenty percent of it."),
    ("Odds of 3:1 now.", "Odds of three to one now."),
    ("A cup and 1/2 cup.", "A cup and one half cup."),
    ("Take 3/4 of it.", "Take three quarters of it."),
    ("Take 2 1/2 cups.", "Take two and a half cups."),
    ("Take 2½ cups.", "Take two and a half cups."),
    ("I give 8/10 for it.", "I give eight out of ten for it."),
    ("Open 24/7 here.", "Open twenty four seven here."),
    ("It is 7 + 3 = 10.", "It is seven plus three equals ten."),
    ("It is 7×3 now.", "It is seven times three now."),
    ("5x faster.", "five times faster."),
    # dates and times
    ("On May 3rd, 2024.", "On May third, twenty twenty four."),
    ("On 3 May 2024.", "On the third of May twenty twenty four."),
    ("On Dec. 25 we rest.", "On December twenty fifth we rest."),
    ("On 2024-05-03.", "On May third, twenty twenty four."),
    ("On 5/3/2024.", "On May third, twenty twenty four."),
    ("In 1905 and 2000 and 2005.", "In nineteen oh five and two thousand and two thousand five."),
    ("The 1990s and the '80s.", "The nineteen nineties and the eighties."),
    ("From 1939–45 on.", "From nineteen thirty nine to forty five on."),
    ("At 5:30 p.m. we met.", "At five thirty P.M. we met."),
    ("At 5pm or 12:05am.", "At five P.M. or twelve oh five A.M."),
    ("At 9:00 or 14:00.", "At nine o'clock or fourteen hundred."),
    ("At 10:30:15 sharp.", "At ten thirty and fifteen seconds sharp."),
    # money
    ("It cost $42.50 then.", "It cost forty two dollars and fifty cents then."),
    ("It cost $1 or $0.99.", "It cost one dollar or ninety nine cents."),
    ("It made $1.5 million.", "It made one point five million dollars."),
    ("It made €3m or $20k.", "It made three million euros or twenty thousand dollars."),
    ("From $5–$10 each.", "From five to ten dollars each."),
    ("It is $5/month now.", "It is five dollars per month now."),
    ("It is 100 USD or EUR 50.", "It is one hundred U.S. dollars or fifty euros."),
    ("It cost 50¢ then.", "It cost fifty cents then."),
    # units
    ("Run 5 km or 1 mi today.", "Run five kilometers or one mile today."),
    ("It has 10kg of it.", "It has ten kilograms of it."),
    ("At 120 km/h or 70 mph.", "At one hundred twenty kilometers per hour or seventy miles per hour."),
    ("He is 6 ft. tall.", "He is six feet tall."),
    ("It is 21°C or -3 °F.", "It is twenty one degrees Celsius or minus three degrees Fahrenheit."),
    ("Some 50 m² of 8 GB.", "Some fifty square meters of eight gigabytes."),
    ("A 20-year-old man.", "A twenty year old man."),
    # abbreviations and initialisms
    ("Dr. Smith lives at 12 Main St. now.", "Doctor Smith lives at twelve Main street now."),
    ("St. Paul on Sunset Dr. today.", "Saint Paul on Sunset drive today."),
    ("Mr. and Mrs. Jones Jr. came.", "Mister and missus Jones junior came."),
    ("Fruit, e.g. apples, i.e. this.", "Fruit, for example apples, that is this."),
    ("Apples, pears, etc. and so on.", "Apples, pears, et cetera and so on."),
    ("You vs. them, approx. five.", "You versus them, approximately five."),
    ("See No. 5 and Fig. 3.", "See number five and figure three."),
    ("In the U.S. Senate.", "In the U.S Senate."),
    ("The AT&T man and the Q&A.", "The A.T and T man and the Q and A."),
    ("Ask him/her and/or you.", "Ask him or her and or you."),
    ("COVID-19 and B-52.", "COVID nineteen and B fifty two."),
    ("The 747s of 4K.", "The seven forty sevens of four K."),
    ("We use C++ and C# here.", "We use C plus plus and C sharp here."),
    # Roman numerals
    ("Henry VIII came.", "Henry the eighth came."),
    ("World War II and Chapter IV.", "World War two and Chapter four."),
    ("The XIV century.", "The fourteenth century."),
    # addresses and numbers that are names
    ("Visit https://example.com/docs now.", "Visit example dot com slash docs now."),
    ("Mail bob.smith@gmail.com now.", "Mail bob dot smith at gmail dot com now."),
    ("A #ThrowbackThursday by @some_user.", "A hashtag throwback thursday by at some user."),
    ("We are #1 here.", "We are number one here."),
    ("Call (555) 123-4567.", "Call five five five, one two three, four five six seven."),
    ("Call 555-1234 now.", "Call five five five, one two three four now."),
    ("Call +44 20 7946 0018.", "Call plus four four, two zero, seven nine four six, zero zero one eight."),
    ("At 192.168.0.1 now.", "At one hundred ninety two dot one hundred sixty eight dot zero dot one now."),
    ("Version 2.0.1 is v1.2 now.", "Version two point zero point one is version one point two now."),
    # signs and letters
    ("You & me.", "You and me."),
    ("The area is π times r².", "The area is pi times r squared."),
    ("Rock 'n' roll.", "Rock and roll."),
    ("He is 6'2\" now.", "He is six foot two now."),
]

BRITISH = [
    ("Room 105.", "Room one hundred and five."),
    ("On 5/3/2024.", "On the fifth of March, twenty twenty four."),
    ("It cost £3.20 then.", "It cost three pounds twenty then."),
]


def said(front_end: FrontEnd, text: str) -> str:
    words = [word for clause in front_end.analyse(text).clauses for word in clause.words]
    return " ".join(word.phonemes.replace(",", "") for word in words)


@pytest.mark.parametrize(("written", "spoken"), AMERICAN)
def test_a_written_form_is_said_like_its_words(us, written, spoken):
    assert said(us, written) == said(us, spoken)


@pytest.mark.parametrize(("written", "spoken"), BRITISH)
def test_british_readings_differ(gb, written, spoken):
    assert said(gb, written) == said(gb, spoken)


@pytest.mark.parametrize(
    ("written", "phonemes"),
    [
        ("NASA", "nˈæsə"),
        ("UNESCO", "junˈɛskO"),
        ("FBI", "ˌɛfbˌiˈI"),
        ("GDPR", "ʤˌidˌipˌiˈɑɹ"),
        ("A", "ˈA"),
        ("café", "kæfˈA"),
        ("Zoë", "zˈOi"),
        ("Björk", "bjˈɔɹk"),
        ("ﬁne", "fˈIn"),
        ("Ｈello", "həlˈO"),
        ("e\u0301lan", "Alˈɑn"),
    ],
)
def test_a_word_alone_is_said(us, written, phonemes):
    assert said(us, written) == phonemes


def test_capitals_of_a_shout_are_words_and_of_an_initialism_letters(us):
    assert said(us, "GIVE US THE GOLD!") == said(us, "give us the gold!")
    assert said(us, "Made in the US today.").split()[3] == "jˌuˈɛs"


def test_homographs_follow_their_part_of_speech(us):
    assert said(us, "I will record it.") != said(us, "It is a record it.")
