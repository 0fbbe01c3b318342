// The German words: every text has one, keeps what the program puts in, and is found when the program asks.

#include <QFile>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

#include "core/features/feature_columns.h"
#include "core/graph/embedding_layout.h"
#include "core/graph/saved_view.h"
#include "core/import/importer.h"
#include "core/learn/model.h"
#include "tests/ui/window_fixture.h"
#include "ui/about_text.h"
#include "ui/charts/date_ticks.h"
#include "ui/core_sentences.h"
#include "ui/error_text.h"
#include "ui/feature_text.h"
#include "ui/pages/preferences_dialog.h"
#include "ui/paper/paper_words.h"

using namespace liftgraph;
using namespace liftgraph::ui;

namespace {

struct Message {
    QString context;
    bool counted = false;
    QString source = {};
    QStringList words = {};  // one, or a singular and a plural
    bool finished = true;
};

QList<Message> readMessages(const QString& path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QString name = xml.name().toString();
        if (name == QLatin1String("name")) context = xml.readElementText();
        if (name == QLatin1String("message")) messages.append(Message{context, xml.attributes().hasAttribute(QLatin1String("numerus"))});
        if (name == QLatin1String("source")) messages.back().source = xml.readElementText();
        if (name == QLatin1String("numerusform")) messages.back().words << xml.readElementText();
        if (name != QLatin1String("translation")) continue;
        messages.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
        if (!messages.back().counted) messages.back().words << xml.readElementText();
    }
    return xml.hasError() ? QList<Message>() : messages;
}

/// Speaks German straight from the list, and remembers what it was asked in vain.
class ListTranslator : public QTranslator {
public:
    explicit ListTranslator(const QList<Message>& messages)
    {
        for (const Message& message : messages) m_words[message.context + QLatin1Char('|') + message.source] = message.words.last();
    }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        const QString key = QString::fromUtf8(context) + QLatin1Char('|') + QString::fromUtf8(source);
        const auto found = m_words.find(key);
        if (found != m_words.end()) return *found;
        if (*context != 'Q') m_inVain << key;  // Qt's own texts have their own list
        return {};
    }
    bool isEmpty() const override { return false; }
    QString inVain() const { return QStringList(m_inVain.begin(), m_inVain.end()).join(QLatin1Char('\n')); }

private:
    QHash<QString, QString> m_words;
    mutable QSet<QString> m_inVain;
};

QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%(Ln|n|L?[1-9])"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

/// The underlined letters of a menu and of the menus inside it, each menu for itself; what is taken twice.
QStringList lettersTakenTwice(const QList<QAction*>& actions)
{
    QStringList twice;
    QSet<QChar> taken;
    for (QAction* action : actions) {
        if (action->menu()) twice << lettersTakenTwice(action->menu()->actions());
        const qsizetype at = action->text().indexOf(QLatin1Char('&'));
        if (at < 0) continue;
        const QChar letter = action->text().at(at + 1).toLower();
        if (taken.contains(letter)) twice << action->text();
        taken << letter;
    }
    return twice;
}

}  // namespace

class GermanTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        useOwnSettings(m_settings);
        QLocale::setDefault(QLocale(QLocale::English));
        m_messages = readMessages(QStringLiteral(LIFTGRAPH_SOURCE_DIR "/translations/liftgraph_de.ts"));
        QVERIFY(m_messages.size() > 400);
    }

    void everyTextKeepsWhatIsPutIn()
    {
        for (const Message& message : m_messages) {
            QVERIFY2(message.finished, qPrintable(message.source));
            for (const QString& words : message.words) {
                QVERIFY2(!words.isEmpty(), qPrintable(message.source));
                QCOMPARE(placeholders(words), placeholders(message.source));
                QCOMPARE(words.count(QLatin1Char('\n')), message.source.count(QLatin1Char('\n')));
                QCOMPARE(words.endsWith(QChar(0x2026)), message.source.endsWith(QChar(0x2026)));
                QCOMPARE(words.count(QLatin1Char('&')), message.source.count(QLatin1Char('&')));
            }
        }
    }

    void countedThingsHaveASingularAndAPlural()
    {
        int counted = 0;
        for (const Message& message : m_messages) {
            QCOMPARE(message.source.contains(QLatin1String("%Ln")), message.counted);
            if (!message.counted) continue;
            ++counted;
            QCOMPARE(message.words.size(), 2);
            QVERIFY2(message.words.first() != message.words.last(), qPrintable(message.source));
        }
        QVERIFY(counted > 0);
    }

    void everyCountHasAnEnglishSingular()
    {
        QSet<QString> counted, english;
        for (const Message& message : m_messages)
            if (message.counted) counted << message.context + QLatin1Char('|') + message.source;
        for (const Message& message : readMessages(QStringLiteral(LIFTGRAPH_SOURCE_DIR "/translations/liftgraph_en.ts"))) {
            english << message.context + QLatin1Char('|') + message.source;
            QVERIFY2(message.finished, qPrintable(message.source));
            QCOMPARE(message.words.size(), 2);
            QVERIFY2(message.words.first() != message.words.last(), qPrintable(message.source));
            QCOMPARE(message.words.last(), message.source);
        }
        QCOMPARE(english, counted);
    }

    void theWindowAsksForNothingInVain()
    {
        ListTranslator german(m_messages);
        QCoreApplication::installTranslator(&german);
        {
            WindowFixture f;
            QCOMPARE(f.window.menuBar()->actions().first()->text(), QStringLiteral("&Datei"));
            QVERIFY(f.workspace.addAthlete(QStringLiteral("Anna")).has_value());
            for (const PageInfo& page : pageTable()) f.window.showPage(QString::fromLatin1(page.id));
            f.action("preferences")->trigger();
            QTRY_VERIFY(f.idle());
            const QStringList twice = lettersTakenTwice(f.window.menuBar()->actions());
            QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
        }
        QCoreApplication::removeTranslator(&german);
        QVERIFY2(german.inVain().isEmpty(), qPrintable(german.inVain()));
    }

    void coresCodesAndModelsSpeakGerman()
    {
        const auto all = [] {
            QStringList words;
            for (int code = 0; code <= int(ErrorCode::Cancelled); ++code) words << errorText(Error{ErrorCode(code), {}, "a.csv", 3, "b"});
            for (int branch = 0; branch <= int(targets::RuleBranch::FirstTimes); ++branch) words << branchText(targets::RuleBranch(branch));
            for (const learn::ModelInfo& info : learn::modelTable()) words << QCoreApplication::translate("ModelTable", info.sentence.c_str());
            return words << aboutHtml() << noticesHtml();
        };
        const QStringList english = all();
        ListTranslator german(m_messages);
        QCoreApplication::installTranslator(&german);
        const QStringList words = all();
        for (int step = 0; step <= int(Step::Measuring); ++step) QVERIFY(!stepText(Step(step)).isEmpty());
        for (int group = 0; group <= int(log::MuscleGroup::WholeBody); ++group) QVERIFY(!muscleGroupText(log::MuscleGroup(group)).isEmpty());
        QCoreApplication::removeTranslator(&german);
        for (qsizetype i = 0; i < words.size(); ++i) QVERIFY2(words[i] != english[i], qPrintable(english[i]));
        QVERIFY2(german.inVain().isEmpty(), qPrintable(german.inVain()));
    }

    void everyFeatureHasItsWords()
    {
        const std::vector<features::Column> columns = features::recommendedColumns();
        for (const features::Column& column : columns) {
            const FeatureText text = featureText(column);
            QVERIFY2(text.known, column.name.c_str());
            QCOMPARE(text.full, QString::fromStdString(column.label));
            QVERIFY2(column.mask || text.label.size() <= kNarrow, column.name.c_str());
        }
        QVERIFY(!featureText({"made_up", "Made up", "", false}).known);
        ListTranslator german(m_messages);
        QCoreApplication::installTranslator(&german);
        for (const features::Column& column : columns) {
            const FeatureText text = featureText(column);
            QVERIFY2(text.full != QString::fromStdString(column.label), column.name.c_str());
            QVERIFY2(column.mask || text.label.size() <= kNarrow, column.name.c_str());
        }
        QCoreApplication::removeTranslator(&german);
        QVERIFY2(german.inVain().isEmpty(), qPrintable(german.inVain()));
    }

    void whatIsSaidOfAFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("german");
        const QByteArray head = "Date,Exercise,Weight,Reps,Rest,Distance\n", good = "2024-03-04,Squat,100,5,,\n2024-03-06,Squat,102.5,5,,\n";
        QTest::newRow("no unit") << head + good << "Es steht keine Maßeinheit da. Die Gewichte sehen nach Kilogramm aus (50 % sind kein Vielfaches von 5, 9 von 10 sind höchstens 102,5).";
        QTest::newRow("unit in the header") << QByteArray("Date,Exercise,Weight (lb),Reps\n2024-03-04,Squat,100,5\n") << "Die Spalte „Weight (lb)“ nennt Pfund.";
        QTest::newRow("number") << head + good + "2024-03-08,Squat,100,viel %1,,\n" << "\"viel %1\" ist keine Zahl.";
        QTest::newRow("negative") << head + good + "2024-03-08,Squat,100,-5,,\n" << "\"-5\" ist negativ.";
        QTest::newRow("date") << head + good + "morgen,Squat,100,5,,\n" << "\"morgen\" ist kein Datum zwischen 1950 und 2100.";
        QTest::newRow("no date") << head + good + ",Squat,100,5,,\n" << "1 Zelle für Datum oder Übung ist leer; es gilt die der Zeile darüber.";
        QTest::newRow("no exercise") << head + good + "2024-03-08,,100,5,,\n" << "Die Zeile nennt keine Übung.";
        QTest::newRow("weight") << head + good + "2024-03-08,Squat,schwer,5,,\n" << "\"schwer\" ist kein Gewicht.";
        QTest::newRow("too heavy") << head + good + "2024-03-08,Squat,9000,5,,\n" << "\"9000\" ist mehr als 2000 kg.";
        QTest::newRow("rest") << head + good + "2024-03-08,Squat,100,5,lang,\n" << "1 Pause war nicht lesbar und wurde ausgelassen; der Satz blieb.";
        QTest::newRow("order in a cell") << QByteArray("Date,Exercise,Sets\n2024-03-04,Squat,100kg x 5 x 3\n2024-03-06,Squat,100kg x 5 x 3\n")
                                         << "Zellen wie \"100kg x 5 x 3\" werden als Gewicht x Wiederholungen x Sätze gelesen: geschätzt aus allen zusammen.";
        QTest::newRow("labels") << QByteArray("Date,Exercise,kg,Reps\n2024-03-04,A1 Squat,100,5\n2024-03-04,A2 Row,60,5\n")
                                << "2 Übungsnamen beginnen mit einer Kennung wie \"A1\"; die Kennungen wurden abgetrennt und stehen in den Notizen der Einträge. Das ist eine Vermutung.";
        QTest::newRow("year above") << QByteArray("Log 2024,,,\nDate,Exercise,kg,Reps\n4 Mar,Squat,100,5\n") << "Tage wie \"4 Mar\" haben kein Jahr; 2024 stammt aus der Zeile über der Tabelle. Das ist eine Vermutung.";
        QTest::newRow("no year") << QByteArray("Date,Exercise,kg,Reps\n4 Mar,Squat,100,5\n2024-03-06,Squat,100,5\n")
                                 << "\"4 Mar\" ist ein Tag ohne Jahr. Gib das Jahr an oder schreibe es in den Namen der Datei oder über die Tabelle.";
        QTest::newRow("weeks") << QByteArray("Start 2024-01-08,,,,\nWeek,Day,Exercise,kg,Reps\n1,Mon,Squat,100,5\n1,Wed,Squat,100,5\n")
                               << "Woche und Wochentag werden als Datum gelesen: Woche 1 ist die vom 2024-01-08, aus der Zeile über der Tabelle. Das ist eine Vermutung.";
        QTest::newRow("times among repetitions") << QByteArray("Date,Exercise,kg,Reps\n2024-03-04,Plank,,1:30\n2024-03-06,Squat,100,5\n") << "1 Zelle der Wiederholungen enthält eine Zeit oder Strecke; der Satz wurde so gelesen.";
        QTest::newRow("sets under their number") << QByteArray("Date,Exercise,Set,kg,Reps\n2024-03-04,Squat,3,100,5\n2024-03-06,Squat,3,100,5\n")
                                                 << "Die Spalte „Set“ wird als Anzahl der Sätze gelesen, weil keine Übung an einem Tag mehrere Zeilen hat. Das ist eine Vermutung.";
        QTest::newRow("days off") << head + good + "2024-03-08,Rest,,,,\n" << "\"Rest\" sagt, dass nichts gemacht wurde.";
        QTest::newRow("no distance unit") << head + good + "2024-03-08,Run,,1,,5\n" << "Für Strecken steht keine Maßeinheit da; sie werden als Kilometer gelesen.";
        QTest::newRow("encoding") << head + good + "2024-03-08,Beinstrecker \xFC" "ben,40,10,,\n" << "Der Text ist nicht als UTF-8 erkennbar; er wurde als Windows-1252 gelesen.";
    }

    void whatIsSaidOfAGraph()
    {
        const auto umap = graph::layoutEmbedding(features::Matrix::Random(graph::kMostUmapNodes + 1, 2), graph::EmbeddingMethod::Umap, 1);
        const auto view = graph::viewFromJson("{}");
        QVERIFY(!umap && !view);
        ListTranslator words(m_messages);
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(QLocale::German));
        const QString tooMany = errorText(umap.error()), unreadable = errorText(view.error());
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(tooMany, QStringLiteral("UMAP ist für höchstens %1 Einträge; PCA zeigt beliebig viele.").arg(graph::kMostUmapNodes));
        QCOMPARE(unreadable, QStringLiteral("Die gemerkte Ansicht ist nicht lesbar; entferne sie und merke sie neu."));
        QVERIFY2(words.inVain().isEmpty(), qPrintable(words.inVain()));
    }

    void whatIsSaidOfAFile()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, german);
        const auto read = import::readText(file.toStdString(), "a.csv");
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        std::vector<std::string> said = read->warnings;
        said.push_back(read->recognition.unitReason);
        for (const auto& row : read->rejected) said.push_back(row.reason);
        for (const std::string& sentence : said) {
            QVERIFY2(knowsSentence(sentence), sentence.c_str());
            QCOMPARE(coreSentence(sentence), QString::fromStdString(sentence));
        }
        ListTranslator words(m_messages);
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(QLocale::German));
        QStringList told;
        for (const std::string& sentence : said) told << coreSentence(sentence);
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::removeTranslator(&words);
        QVERIFY2(told.contains(german), qPrintable(told.join(QLatin1Char('\n'))));
        QVERIFY2(words.inVain().isEmpty(), qPrintable(words.inVain()));
    }

    void aRefusedFileIsSaidToBeWhatItIs()
    {
        const std::string cutOff = std::string("PK\x03\x04", 4) + std::string(200, 'x');
        const auto read = import::readText(cutOff, "a.xlsx");
        QVERIFY(!read.has_value());
        QCOMPARE(errorText(read.error()), QStringLiteral("a.xlsx: The workbook is damaged or was cut off. Save or download it again."));
        ListTranslator words(m_messages);
        QCoreApplication::installTranslator(&words);
        const QString told = errorText(read.error());
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(told, QStringLiteral("a.xlsx: Die Arbeitsmappe ist beschädigt oder abgeschnitten. Speichere sie oder lade sie noch einmal herunter."));
    }

    void whatIsSaidOfThePaper_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("figure") << "0.072" << "0,072";
        QTest::newRow("column") << "days_since_last" << "days_since_last";
        QTest::newRow("list of models") << "No unit fires on any test row in layer 2 of GraphSAGE (notebook) and layer 2 of GraphSAGE (listing): nothing of the "
                                           "inputs gets through that layer."
                                        << "Auf keiner Testzeile feuert eine Einheit in Schicht 2 von GraphSAGE (notebook) und Schicht 2 von GraphSAGE "
                                           "(listing): von den Eingaben kommt durch diese Schicht nichts hindurch.";
        QTest::newRow("two presets") << "Persistence says \"the next session is like this one\": in the notebook preset it has an error of 0.072, GraphSAGE of "
                                        "0.892 and in the listing preset it has an error of 0.886, GraphSAGE of 67.047. Every model is better."
                                     << "Beharrung sagt „das nächste Mal wird wie dieses“: in der Fassung notebook hat sie einen Fehler von 0,072, GraphSAGE von "
                                        "0,892 und in der Fassung listing hat sie einen Fehler von 0,886, GraphSAGE von 67,047. Jedes Modell ist besser.";
        QTest::newRow("seeds") << "Over 20 other seeds the error runs: GCN (notebook) 0.897 to 1880.448 (constant for 3); GraphSAGE (notebook) 0.893 to 115.779 "
                                  "(constant for 17). One seed is no result."
                               << "Über 20 andere Startzahlen liegt der Fehler so: GCN (notebook) 0,897 bis 1880,448 (konstant bei 3); GraphSAGE (notebook) "
                                  "0,893 bis 115,779 (konstant bei 17). Eine Startzahl ist kein Ergebnis.";
        QTest::newRow("branch") << "notebook, compound, fatigue at most 6 and RIR at least 2: weight +2.5 %"
                                << "notebook, Verbundübung, Ermüdung höchstens 6 und RIR mindestens 2: Gewicht +2,5 %";
    }

    void whatIsSaidOfThePaper()
    {
        QFETCH(QString, english);
        QFETCH(QString, german);
        QCOMPARE(paperText(english.toStdString()), english);
        ListTranslator words(m_messages);
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(QLocale::German));
        const QString told = paperText(english.toStdString());
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(told, german);
        QVERIFY2(words.inVain().isEmpty(), qPrintable(words.inVain()));
    }

    void datesAreWrittenAsGermansDo()
    {
        const log::LocalDay day = std::chrono::local_days(std::chrono::year{2025} / 12 / 26);
        QCOMPARE(dayText(day), QStringLiteral("26 Dec 2025"));
        ListTranslator words(m_messages);
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(QLocale::German));
        const QString text = dayText(day);
        QLocale::setDefault(QLocale(QLocale::English));
        QCoreApplication::removeTranslator(&words);
        QCOMPARE(text, QStringLiteral("26. Dez. 2025"));
    }

private:
    static constexpr int kNarrow = 20;  // letters that a details panel shows
    QTemporaryDir m_settings;
    QList<Message> m_messages;
};

QTEST_MAIN(GermanTest)
#include "german_test.moc"
