// Colours that can be read, icons that can be seen, words for every code.

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QImage>
#include <QListWidget>
#include <QPalette>
#include <QPainter>
#include <QTest>

#include "ui/error_text.h"
#include "ui/theme.h"
#include "ui/theme_sheet.h"

using namespace liftgraph;
using namespace liftgraph::ui;

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastKnowsItsEnds()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void textCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
            const QString theme = t->dark ? QStringLiteral("dark ") : QStringLiteral("light ");
            const std::pair<const char*, QColor> texts[] = {{"text", t->text},       {"secondary", t->secondary}, {"accent", t->accent},
                                                            {"good", t->good},       {"caution", t->caution},     {"bad", t->bad}};
            for (const auto& [name, color] : texts) {
                QTest::newRow(qPrintable(theme + QLatin1String(name) + QStringLiteral(" on surface"))) << color << t->surface;
                QTest::newRow(qPrintable(theme + QLatin1String(name) + QStringLiteral(" on window"))) << color << t->window;
            }
            QTest::newRow(qPrintable(theme + QStringLiteral("on accent"))) << onAccent(*t) << t->accent;
        }
    }

    void textCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrastRatio(text, ground) >= 4.5, qPrintable(QString::number(contrastRatio(text, ground))));
    }

    void highContrastIsHigh()
    {
        for (const bool dark : {false, true}) {
            const Tokens& t = contrastTokens(dark);
            QVERIFY(t.contrast && t.dark == dark);
            for (const QColor& ground : {t.surface, t.window}) {
                for (const QColor& words : {t.text, t.secondary, t.accent, t.good, t.caution, t.bad})
                    QVERIFY2(contrastRatio(words, ground) >= 7.0, qPrintable(words.name() + QStringLiteral(": %1").arg(contrastRatio(words, ground))));
                QVERIFY(contrastRatio(t.hairline, ground) >= 3.0);
            }
            QVERIFY(contrastRatio(onAccent(t), t.accent) >= 7.0);
            applyTheme(*qApp, dark, true);
            QVERIFY(tokens().contrast);
            QVERIFY(qApp->styleSheet().contains(QStringLiteral("border: 2px solid ") + t.accent.name()));
            QVERIFY2(!qApp->styleSheet().contains(QLatin1Char('@')), "a token of the style sheet has no value");
        }
        applyTheme(*qApp, false);
        QVERIFY(!tokens().contrast && !qApp->styleSheet().contains(QStringLiteral("border: 2px solid")));
    }

    void aSystemOfHighContrastIsKnownByItsColours()
    {
        const auto palette = [](Qt::GlobalColor ground, Qt::GlobalColor words) {
            QPalette made;
            for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button}) made.setColor(role, ground);
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) made.setColor(role, words);
            return made;
        };
        QVERIFY(isOfHighContrast(palette(Qt::black, Qt::white)));
        QVERIFY(isOfHighContrast(palette(Qt::white, Qt::black)));
        QVERIFY(!isOfHighContrast(QPalette(QColor(0xEFEFEF), QColor(0xEFEFEF))));  // Fusion's own
        QVERIFY(!isOfHighContrast(palette(Qt::darkGray, Qt::white)));
    }

    void scalesRunFromEndToEnd()
    {
        QCOMPARE(sequentialColor(0.0), QColor(0x00224E));
        QCOMPARE(sequentialColor(1.0), QColor(0xFEE838));
        QCOMPARE(sequentialColor(5.0), sequentialColor(1.0));
        for (int i = 1; i <= 20; ++i) {
            const double before = contrastRatio(sequentialColor((i - 1) / 20.0), Qt::black), now = contrastRatio(sequentialColor(i / 20.0), Qt::black);
            QVERIFY(now >= before);
        }
        QCOMPARE(divergingColor(-1.0), QColor(0x0072B2));
        QCOMPARE(divergingColor(1.0), QColor(0xD55E00));
    }

    void themesReachThePalette()
    {
        applyTheme(*qApp, true);
        QVERIFY(tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
        applyTheme(*qApp, false);
        QVERIFY(!tokens().dark);
        QCOMPARE(QApplication::palette().color(QPalette::WindowText), lightTokens().text);
        QVERIFY2(!qApp->styleSheet().contains(QLatin1Char('@')), "a token of the style sheet has no value");
    }

    void aBoxToTickIsSeen_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    /// The frame of an empty box and the tick of a full one stand out (WCAG 1.4.11), by themselves and in lists.
    void aBoxToTickIsSeen()
    {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        QWidget ground;
        ground.setStyleSheet(styleSheet(t) + QStringLiteral("QWidget { background: %1; }").arg(t.surface.name()));
        auto* box = new QCheckBox(&ground);
        auto* list = new QListWidget(&ground);
        auto* item = new QListWidgetItem(QString(), list);
        for (const Qt::CheckState state : {Qt::Unchecked, Qt::Checked}) {
            box->setCheckState(state);
            item->setCheckState(state);
            ground.show();
            for (QWidget* shown : {static_cast<QWidget*>(box), list->viewport()}) {
                box->resize(20, 20);
                const QImage picture = shown->grab(QRect(0, 0, 28, 28)).toImage();
                int outstanding = 0, ticked = 0;
                for (int y = 0; y < picture.height(); ++y)
                    for (int x = 0; x < picture.width(); ++x) {
                        outstanding += contrastRatio(picture.pixelColor(x, y), t.surface) >= 3.0;
                        ticked += contrastRatio(picture.pixelColor(x, y), t.accent) >= 3.0 && x > 4 && x < 14;
                    }
                QVERIFY2(outstanding >= 40, qPrintable(QString::number(outstanding)));
                if (state == Qt::Checked) QVERIFY2(ticked >= 4, qPrintable(QString::number(ticked)));
            }
        }
    }

    void everyIconIsDrawnInTheColourOfItsTheme_data()
    {
        QTest::addColumn<QString>("name");
        themedIcon(QStringLiteral("log")).pixmap(20, 20);  // loads the drawings
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 20);
        for (const QString& file : files)
            if (file != QLatin1String("liftgraph.svg")) QTest::newRow(qPrintable(file)) << file.chopped(4);
    }

    void everyIconIsDrawnInTheColourOfItsTheme()
    {
        QFETCH(QString, name);
        const auto drawn = [&](bool dark) {
            applyTheme(*qApp, dark);
            return themedIcon(name).pixmap(QSize(48, 48)).toImage().convertToFormat(QImage::Format_ARGB32);
        };
        const QImage light = drawn(false), dark = drawn(true);
        int pixels = 0;
        for (int y = 0; y < light.height(); ++y)
            for (int x = 0; x < light.width(); ++x) pixels += qAlpha(light.pixel(x, y)) > 128;
        QVERIFY2(pixels > 20, qPrintable(QString::number(pixels)));
        // The style sheet's arrows are one grey for both, its ticks are drawn once for each.
        const bool arrow = name.endsWith(QLatin1String("arrow")) || name == QLatin1String("spin-up") || name == QLatin1String("branch-closed");
        const bool tick = name.startsWith(QLatin1String("check-")) || name.startsWith(QLatin1String("partly-"));
        QCOMPARE(light == dark, arrow || tick);
    }

    void everyErrorHasASentence()
    {
        for (int code = 0; code <= int(ErrorCode::Cancelled); ++code) {
            const QString text = errorText(Error{ErrorCode(code), "detail", "log.csv", 12, "Weight"});
            QVERIFY2(text.startsWith(QStringLiteral("log.csv, row 12, column Weight: ")), qPrintable(text));
            QVERIFY2(text.size() > 50, qPrintable(text));
        }
    }

    void figuresAreWrittenForPeople()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(loadText(82.5, Unit::Kilogram), QStringLiteral("82.5 kg"));
        QCOMPARE(loadText(20.0, Unit::Pound), QStringLiteral("44.09 lb"));
        QCOMPARE(durationText(40), QStringLiteral("40 s"));
        QCOMPARE(durationText(80), QStringLiteral("1 min 20 s"));
        QCOMPARE(durationText(120), QStringLiteral("2 min"));
        QCOMPARE(durationText(3900), QStringLiteral("1 h 5 min"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(loadText(82.5, Unit::Kilogram), QStringLiteral("82,5 kg"));
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
