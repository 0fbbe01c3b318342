#include "ui/theme_sheet.h"

namespace liftgraph::ui {

namespace {

// The sort arrow is the style's own: a rule for it would take its room from every header, and set words off from their values.
constexpr const char* kSheet = R"(
QMainWindow, QDialog { background: @window; }
QToolTip { background: @surface; color: @text; border: 1px solid @hairline; padding: 4px 8px; }
QFrame[card="true"] { background: @surface; border: 1px solid @hairline; border-radius: 8px; }
QFrame[hairline="true"] { background: @hairline; border: none; }
QLabel[role="title"] { font-size: 18pt; font-weight: 600; }
QLabel[role="card"] { font-size: 13pt; font-weight: 600; }
QLabel[role="secondary"] { color: @secondary; }
QLabel[role="caption"] { font-size: 9pt; color: @secondary; }
QLabel[role="figure"] { font-size: 15pt; font-weight: 600; }
QLabel[role="accent"] { color: @accent; }
QLabel[role="good"] { color: @good; }
QLabel[role="caution"] { color: @caution; }
QLabel[role="bad"] { color: @bad; }
QLabel[badge="true"] { color: @secondary; border: 1px solid @hairline; border-radius: 8px; padding: 1px 8px; font-size: 9pt; }

QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @pressed; }
QPushButton:focus { border-color: @accent; }
QPushButton:disabled { color: @secondary; background: @window; border-color: @hairline; }
QPushButton[primary="true"] { background: @accent; color: @onaccent; border-color: @accent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accenthover; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @hairline; color: @secondary; border-color: @hairline; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; color: @accent; }
QPushButton[quiet="true"]:hover { background: @hover; }
QPushButton[quiet="true"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: url(:/icons/combo-arrow.svg); width: 12px; height: 12px; subcontrol-position: right center; right: 6px; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton[chip="true"] { border-color: @hairline; padding: 3px 9px; }
QToolButton[chip="true"]:checked { background: @selection; color: @accent; border-color: @accent; }
QToolButton[chip="true"]:disabled { color: @secondary; border-color: @hairline; }
QToolButton:focus { border-color: @accent; }
QToolButton:disabled { color: @secondary; }
QToolButton::menu-indicator { image: none; }
QToolButton[opens="menu"] { padding-right: 20px; }
QToolButton[opens="mirroredMenu"] { padding-left: 20px; }
QToolButton[opens="menu"]::menu-indicator, QToolButton[opens="mirroredMenu"]::menu-indicator { image: url(:/icons/combo-arrow.svg); width: 12px; height: 12px; subcontrol-origin: padding;
    subcontrol-position: right center; right: 4px; }

QLineEdit, QComboBox, QAbstractSpinBox { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 4px 8px; min-height: 18px; selection-background-color: @accent; selection-color: @onaccent; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: @secondary; background: @window; }
QComboBox { padding-right: 24px; }
QComboBox[snug="true"] { padding-right: 6px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-position: right center; }
QComboBox::down-arrow { image: url(:/icons/combo-arrow.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @hairline; outline: none;
    selection-background-color: @selection; selection-color: @text; padding: 4px; }
QDateEdit::drop-down { border: none; background: transparent; width: 24px; subcontrol-origin: border; subcontrol-position: right center; }
QAbstractSpinBox { padding-right: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/spin-up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/combo-arrow.svg); width: 10px; height: 10px; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid @secondary; border-radius: 3px;
    background: @surface; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/check-@ink.svg); }
QCheckBox::indicator:indeterminate, QTreeView::indicator:indeterminate, QTableView::indicator:indeterminate, QListView::indicator:indeterminate { background: @accent;
    border-color: @accent; image: url(:/icons/partly-@ink.svg); }
QCheckBox::indicator:disabled { border-color: @hairline; }
QCheckBox::indicator:checked:disabled, QCheckBox::indicator:indeterminate:disabled { background: @secondary; border-color: @secondary; }

QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @hairline; }
QMenuBar::item { padding: 4px 8px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @surface; color: @text; border: 1px solid @hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }

QTreeView, QTableView, QListView { background: @surface; color: @text; border: none; outline: none;
    selection-background-color: @selection; selection-color: @text; gridline-color: @hairline; }
QTreeView::item, QTableView::item, QListView::item { border: none; padding: 0 8px; min-height: 28px; }
QTableView[compact="true"]::item { padding: 0 2px; }
QTreeView::item:hover, QTableView::item:hover, QListView::item:hover { background: @hover; }
QTreeView::item:selected, QTableView::item:selected, QListView::item:selected { background: @selection; color: @text; }
QTreeView::branch { background: @surface; }
QTreeView::branch:hover { background: @hover; }
QTreeView::branch:selected { background: @selection; }
QTreeView::branch:has-children:closed { image: url(:/icons/branch-closed.svg); }
QTreeView::branch:has-children:open { image: url(:/icons/combo-arrow.svg); }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @secondary; border: none; border-bottom: 1px solid @hairline; padding: 6px 11px;
    font-size: 9pt; }
QTableView[compact="true"] QHeaderView::section { padding: 6px 5px; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @border; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[scrollBody="true"] { background: transparent; }

QProgressBar { background: @hairline; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: transparent; }
QTabWidget::pane { border: none; }
QTabBar::tab { background: transparent; color: @secondary; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

#rail { background: @surface; border: none; border-right: 1px solid @hairline; }
#rail QToolButton { border-radius: 8px; padding: 6px 0 4px 0; color: @secondary; }
#rail QToolButton:focus { border-color: transparent; }
#rail QToolButton[byKeyboard="true"] { border-color: @accent; }
#rail QToolButton:checked { background: @selection; color: @accent; }
#header { background: @surface; border: none; border-bottom: 1px solid @hairline; }
#header QLineEdit { background: @window; border-color: @hairline; }
#header QLineEdit:focus { border-color: @accent; }
#statusLine { background: @surface; border: none; border-top: 1px solid @hairline; }
#statusLine QLabel { color: @secondary; font-size: 9pt; }
#statusLine QPushButton { padding: 0 8px; min-height: 18px; max-height: 18px; font-size: 9pt; }
#foot { background: @surface; border: none; border-top: 1px solid @hairline; }
#banner { background: @surface; border: none; border-bottom: 1px solid @hairline; }
#searchPopup { background: @surface; border: 1px solid @border; border-radius: 8px; }
#searchPopup QListView { border-radius: 8px; }
)";

// What has the keyboard or is chosen is told by more than a shade.
constexpr const char* kContrastSheet = R"(
QPushButton, QLineEdit, QComboBox, QAbstractSpinBox { border-color: @text; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPushButton[primary="true"]:focus,
QPushButton[quiet="true"]:focus { border: 2px solid @accent; }
QToolButton:checked, #rail QToolButton:checked { border: 1px solid @accent; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @accent; border-radius: 4px; }
QTabBar::tab:focus { color: @text; border: 2px solid @accent; }
QMenu, QToolTip, QFrame[card="true"] { border: 1px solid @text; }
QMenu::item:selected, QTreeView::item:selected, QTableView::item:selected, QListView::item:selected,
QComboBox QAbstractItemView::item:selected { background: @accent; color: @onaccent; }
QComboBox QAbstractItemView { selection-background-color: @accent; selection-color: @onaccent; }
)";

QString blended(const QColor& over, const QColor& base, double share)
{
    const auto channel = [share](int top, int bottom) { return int(bottom + (top - bottom) * share + 0.5); };
    return QColor(channel(over.red(), base.red()), channel(over.green(), base.green()), channel(over.blue(), base.blue())).name();
}

}  // namespace

QColor onAccent(const Tokens& tokens) { return tokens.dark ? tokens.window : tokens.surface; }

QString styleSheet(const Tokens& t)
{
    // Longer names first: "@accenthover" begins with "@accent".
    const std::pair<const char*, QString> values[] = {
        {"@accenthover", blended(t.text, t.accent, 0.12)}, {"@onaccent", onAccent(t).name()}, {"@accent", t.accent.name()},
        {"@selection", blended(t.accent, t.surface, t.dark ? 0.20 : 0.12)}, {"@surface", t.surface.name()},
        {"@secondary", t.secondary.name()}, {"@window", t.window.name()}, {"@text", t.text.name()},
        {"@hairline", t.hairline.name()}, {"@hover", blended(t.text, t.surface, 0.05)}, {"@pressed", blended(t.text, t.surface, 0.10)},
        {"@border", blended(t.text, t.hairline, 0.14)}, {"@good", t.good.name()}, {"@caution", t.caution.name()},
        {"@bad", t.bad.name()}, {"@ink", t.dark ? QStringLiteral("dark") : QStringLiteral("light")}};  // of what is drawn on the accent
    QString sheet = QString::fromLatin1(kSheet);
    if (t.contrast) sheet += QString::fromLatin1(kContrastSheet);
    for (const auto& [name, value] : values) sheet.replace(QLatin1String(name), value);
    return sheet;
}

}  // namespace liftgraph::ui
