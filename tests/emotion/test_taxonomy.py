from generators.emotion import CATEGORIES, FEELINGS, POINTS, TERMS


def test_there_are_ten_categories_and_neutral_comes_first():
    assert CATEGORIES == (
        "neutral",
        "amusement",
        "awe",
        "contentment",
        "excitement",
        "anger",
        "disgust",
        "fear",
        "sadness",
        "surprise",
    )
    assert CATEGORIES[1:] == FEELINGS


def test_every_category_has_a_point_in_range_and_a_published_term():
    assert set(POINTS) == set(TERMS) == set(CATEGORIES)
    assert all(-1 <= coordinate <= 1 for point in POINTS.values() for coordinate in point)


def test_neutral_is_the_origin_and_nothing_else_is():
    assert POINTS["neutral"] == (0, 0, 0)
    assert all(POINTS[name][:2] != (0, 0) for name in FEELINGS)


def test_points_lie_in_the_quarter_their_name_promises():
    assert POINTS["excitement"].valence > 0 < POINTS["excitement"].arousal
    assert POINTS["contentment"].valence > 0 > POINTS["contentment"].arousal
    assert POINTS["sadness"].valence < 0 > POINTS["sadness"].arousal
    assert POINTS["anger"].valence < 0 < POINTS["anger"].arousal
    assert POINTS["fear"].dominance < 0 < POINTS["anger"].dominance
