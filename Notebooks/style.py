"""The look of the notebooks' pictures: the site's colours, quiet axes, titles that say what one sees."""

import warnings

import filmlab
import matplotlib.pyplot as plt
import textalloc
from matplotlib.patheffects import withStroke
from matplotlib_inline.backend_inline import set_matplotlib_formats

# As in Sources/FilmLabWeb/Resources/styles/tokens.css: warm speaks for a film, cold against it; nothing else has these.
FRESH, ROTTEN = "#e0512a", "#5566bd"
INK, SOFT, PALE, LINE, GROUND = "#1c1d20", "#56585e", "#b4b5ae", "#dfdfda", "#fafaf8"
STAR, GOLD, LEAF = "#b87a00", "#e3a91c", "#3f7a44"

plt.rcParams.update({
    "figure.dpi": 64, "figure.facecolor": GROUND, "figure.constrained_layout.use": True,
    "axes.facecolor": GROUND, "axes.edgecolor": LINE, "axes.labelcolor": SOFT, "axes.axisbelow": True,
    "axes.spines.top": False, "axes.spines.right": False, "axes.spines.left": False,
    "axes.grid": True, "grid.color": LINE, "grid.linewidth": 0.7, "legend.frameon": False,
    "xtick.color": LINE, "ytick.color": LINE, "xtick.labelcolor": SOFT, "ytick.labelcolor": INK,
    "ytick.left": False, "text.color": INK, "font.size": 10,
})  # fmt: skip
set_matplotlib_formats("retina")
# They tell which columns were taken; those of the sample have usual names.
warnings.simplefilter("ignore", filmlab.FilmlabNote)


def say(axes, what, how=""):
    """Writes what a picture shows above it, and below that in smaller letters how to read it."""
    lines = how.count("\n") + 1 if how else 0
    axes.set_title(what, loc="left", weight="bold", fontsize=12, pad=10 + 14 * lines)
    note = axes.annotate(how, (0, 1), (0, 7), "axes fraction", textcoords="offset points", color=SOFT, linespacing=1.3)
    note.set_in_layout(False)


def intervals(axes, rows, colour=INK, number="{:.2f}"):
    """Draws a row for each name of a table with `value`, `low` and `high`: a dot on its interval, and the number."""
    places = range(len(rows))
    axes.hlines(places, rows.low, rows.high, color=colour, alpha=0.3, linewidth=5, capstyle="round")
    axes.scatter(rows.value, places, color=colour, s=34, zorder=3)
    box = {"facecolor": GROUND, "edgecolor": "none", "pad": 1}
    for place, value in zip(places, rows.value):
        axes.annotate(number.format(value), (value, place), (0, 8), textcoords="offset points", ha="center", fontsize=9,
                      bbox=box)
    axes.set_yticks(places, rows.index)
    axes.set_ylim(len(rows) - 0.4, -0.7)
    axes.grid(axis="y", visible=False)


def bars(axes, values, texts, colours):
    """Draws a bar for each value of a series, from above, with its text behind its end."""
    axes.barh(values.index, values, color=colours, height=0.65)
    for place, (value, text) in enumerate(zip(values, texts)):
        axes.annotate(text, (value, place), (6, 0), textcoords="offset points", va="center")
    axes.set_ylim(len(values) - 0.4, -0.6)
    axes.grid(axis="y", visible=False)


def name(axes, x, y, names):
    """Writes the names of points beside them, none over another name or a point that has one."""
    # The places depend on the size of the axes, so the layout is made first and stays.
    axes.figure.draw_without_rendering()
    axes.figure.set_layout_engine("none")
    x, y = list(x), list(y)
    textalloc.allocate(axes, x, y, list(names), x_scatter=x, y_scatter=y, textsize=9, linecolor=PALE, linewidth=0.8,
                       avoid_label_lines_overlap=True, avoid_crossing_label_lines=True, textcolor=INK,
                       path_effects=[withStroke(linewidth=2.5, foreground=GROUND)])
