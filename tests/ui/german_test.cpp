// The German words: every text has one, keeps what the program puts in, and is found when the program asks.

#include <QFile>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>
#include <QXmlStreamReader>

#include "core/learn/model.h"
#include "tests/ui/window_fixture.h"
#include "ui/about_text.h"
#include "ui/error_text.h"
#include "ui/pages/preferences_dialog.h"

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

private:
    QTemporaryDir m_settings;
    QList<Message> m_messages;
};

QTEST_MAIN(GermanTest)
#include "german_test.moc"
