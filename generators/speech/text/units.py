"""Units of measure and of money, and how they are said."""

from __future__ import annotations

_METRIC = {"m": "meter", "g": "gram", "l": "liter", "L": "liter", "W": "watt",
           "Hz": "hertz", "V": "volt", "Pa": "pascal"}  # fmt: skip
_PREFIXES = {
    "m": ("km", "cm", "mm", "nm", "µm"), "g": ("kg", "mg", "µg"), "l": ("ml", "cl", "dl"), "L": ("mL",),
    "W": ("kW", "MW", "GW"), "Hz": ("kHz", "MHz", "GHz"), "V": ("kV", "mV"), "Pa": ("kPa", "hPa"),
}  # fmt: skip
_PREFIX_WORDS = {"k": "kilo", "c": "centi", "m": "milli", "n": "nano", "µ": "micro", "M": "mega", "G": "giga",
                 "d": "deci", "h": "hecto"}  # fmt: skip


def _both(name: str) -> tuple[str, str]:
    return name, name if name.endswith("hertz") else name + "s"


UNITS: dict[str, tuple[str, str]] = {
    **{unit: _both(_PREFIX_WORDS[unit[0]] + _METRIC[base]) for base, units in _PREFIXES.items() for unit in units},
    **{unit: _both(name) for unit, name in _METRIC.items()},
    "lb": ("pound", "pounds"), "lbs": ("pound", "pounds"), "oz": ("ounce", "ounces"), "ft": ("foot", "feet"),
    "in": ("inch", "inches"), "yd": ("yard", "yards"), "mi": ("mile", "miles"),
    "mph": ("mile per hour", "miles per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"), "km/h": ("kilometer per hour", "kilometers per hour"),
    "m/s": ("meter per second", "meters per second"), "hr": ("hour", "hours"), "hrs": ("hour", "hours"),
    "h": ("hour", "hours"), "min": ("minute", "minutes"), "mins": ("minute", "minutes"), "sec": ("second", "seconds"),
    "secs": ("second", "seconds"), "s": ("second", "seconds"), "ms": ("millisecond", "milliseconds"),
    "KB": ("kilobyte", "kilobytes"), "kB": ("kilobyte", "kilobytes"), "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"), "TB": ("terabyte", "terabytes"),
    "Mbps": ("megabit per second", "megabits per second"),
    "Gbps": ("gigabit per second", "gigabits per second"), "kWh": ("kilowatt hour", "kilowatt hours"),
    "mAh": ("milliamp hour", "milliamp hours"), "fps": ("frame per second", "frames per second"),
    "cc": ("C.C", "C.C"), "dB": ("decibel", "decibels"), "px": ("pixel", "pixels"), "ha": ("hectare", "hectares"),
    "km²": ("square kilometer", "square kilometers"), "m²": ("square meter", "square meters"),
    "cm²": ("square centimeter", "square centimeters"), "m³": ("cubic meter", "cubic meters"),
    "cm³": ("cubic centimeter", "cubic centimeters"), "cal": ("calorie", "calories"),
    "kcal": ("kilocalorie", "kilocalories"),
    "rpm": ("R.P.M", "R.P.M"), "x": ("times", "times"), "pt": ("point", "points"), "pts": ("point", "points"),
}  # fmt: skip
"""Unit -> spoken singular and plural."""

UNITS_APART = frozenset(UNITS) - {"in", "s", "h", "x", "l", "L", "W", "V", "pt", "cal", "sec", "ha"} | {"sec."}
"""Units that are read as such when a space stands between number and unit."""

CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"), "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"), "¥": ("yen", "yen", "", ""), "₹": ("rupee", "rupees", "paisa", "paise"),
    "₩": ("won", "won", "", ""), "₽": ("ruble", "rubles", "kopeck", "kopecks"), "¢": ("cent", "cents", "", ""),
}  # fmt: skip
CURRENCY_CODES = {"USD": "U.S dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CHF": "Swiss francs",
                  "CAD": "Canadian dollars", "AUD": "Australian dollars", "INR": "rupees"}  # fmt: skip
MAGNITUDES = {"hundred", "thousand", "million", "billion", "trillion", "millions", "billions"}
SHORT_MAGNITUDES = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion",
                    "b": "billion", "B": "billion", "tn": "trillion"}  # fmt: skip
