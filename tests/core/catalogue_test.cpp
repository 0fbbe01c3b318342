#include <QFile>
#include <QTest>
#include <map>

#include "core/log/catalogue.h"
#include "core/log/catalogue_tokens.h"

using namespace liftgraph::log;

namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded = Catalogue::load();
    return loaded;
}

QString text(std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); }

}  // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void spellings_data();
    void spellings();
    void otherLanguages_data();
    void otherLanguages();
    void additionsOfTheUser();
    void unknownStaysUnknown_data();
    void unknownStaysUnknown();
    void factsAreComplete();
    void ownNamesFindThemselves();
    void bodyMass_data();
    void bodyMass();
    void hands_data();
    void hands();
    void supersetOfOneKindIsKnown();
    void everyEnumeratorHasAName();
    void commonNamesResolve();
};

void CatalogueTest::spellings_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* logged, const char* name) { QTest::newRow(logged) << logged << name; };
    row("Bench Press (Barbell)", "Bench Press (Barbell)");
    row("barbell bench press", "Bench Press (Barbell)");
    row("Barbell Bench Press - Barbell", "Bench Press (Barbell)");
    row("BENCH PRESSES, BB", "Bench Press (Barbell)");
    row("DB bench press", "Bench Press (Dumbbell)");
    row("Flat dumbbell press", "Bench Press (Dumbbell)");
    row("bench barbell incline", "Incline Bench Press (Barbell)");
    row("OHP", "Overhead Press (Barbell)");
    row("press dumbbell overhead", "Overhead Press (Dumbbell)");
    row("DL", "Deadlift (Barbell)");
    row("Military", "Overhead Press (Barbell)");
    row("cable_tricep", "Triceps Pushdown (Cable)");
    row("Plank Fitball", "Plank");
    row("RDL", "Romanian Deadlift (Barbell)");
    row("Dumbbell RDL", "Romanian Deadlift (Dumbbell)");
    row("Tricep Ext. (Cable)", "Triceps Extension (Cable)");
    row("Lat raises", "Lateral Raise (Dumbbell)");
    row("Lat Pull-Downs", "Lat Pulldown (Cable)");
    row("Pull-ups till failure", "Pull Up");
    row("Pullup", "Pull Up");
    row("Rev pec dec", "Reverse Fly (Machine)");
    row("squat barbell low bar", "Squat (Barbell)");
    row("Single Leg Press (Machine)", "Leg Press (Machine)");
    row("Seated Calf Raise (Plate Loaded)", "Seated Calf Raise (Machine)");
    row("Knee Raise (Captain\xE2\x80\x99s Chair)", "Knee Raise (Captain's Chair)");
    row("Bankdr\xC3\xBC" "cken (Langhantel)", "Bench Press (Barbell)");
    row("Kurzhantel-Bankdr\xC3\xBC" "cken", "Bench Press (Dumbbell)");
    row("Langhantelrudern", "Bent Over Row (Barbell)");
    row("KLIMMZ\xC3\x9CGE", "Pull Up");
    row("Wadenheben sitzend", "Seated Calf Raise (Machine)");
    row("Kniebeuge", "Squat (Barbell)");
    row("Kreuzheben", "Deadlift (Barbell)");
    row("Beinpresse", "Leg Press (Machine)");
}

void CatalogueTest::spellings()
{
    QFETCH(QString, logged);
    QFETCH(QString, name);
    const Exercise found = catalogue().find(logged.toStdString());
    QCOMPARE(text(found.name), name);
    QVERIFY(found.known);
}

void CatalogueTest::otherLanguages_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* logged, const char* name) { QTest::newRow(logged) << QString::fromUtf8(logged) << name; };
    row("Supino Inclinado (Halteres)", "Incline Bench Press (Dumbbell)");
    row("supino inclinado com halteres", "Incline Bench Press (Dumbbell)");
    row("Agachamento B\u00FAlgaro", "Bulgarian Split Squat (Dumbbell)");
    row("Cadeira Flexora (M\u00E1quina)", "Seated Leg Curl (Machine)");
    row("Remada Sentada na Polia Baixa", "Seated Row (Cable)");
    row("Fle\u0078a\u0303o de Pernas em Pe\u0301", "Standing Leg Curl (Machine)");  // accents as characters of their own
    row("Press de banca inclinado (barra)", "Incline Bench Press (Barbell)");
    row("SENTADILLAS CON BARRA", "Squat (Barbell)");
    row("Peso muerto rumano con mancuernas", "Romanian Deadlift (Dumbbell)");
    row("Jal\u00F3n al pecho", "Lat Pulldown (Cable)");
    row("D\u00E9velopp\u00E9 inclin\u00E9 (halt\u00E8res)", "Incline Bench Press (Dumbbell)");
    row("Soulev\u00E9 de terre", "Deadlift (Barbell)");
    row("Haussement d\u2019\u00E9paules (halt\u00E8res)", "Shrug (Dumbbell)");
    row("Panca inclinata con manubri", "Incline Bench Press (Dumbbell)");
    row("Stacco rumeno", "Romanian Deadlift (Barbell)");
    row("Wyciskanie hantli na \u0142awce sko\u015Bnej", "Incline Bench Press (Dumbbell)");
    row("Martwy ci\u0105g", "Deadlift (Barbell)");
    row("Marklyft", "Deadlift (Barbell)");
    row("\u0416\u0418\u041C \u041B\u0401\u0416\u0410", "Bench Press (Barbell)");                                                // upper case with io
    row("\u0440\u0443\u043C\u044B\u043D\u0441\u043A\u0430\u044F \u0442\u044F\u0433\u0430 \u0441 \u0433\u0430\u043D\u0442\u0435\u043B\u044F\u043C\u0438", "Romanian Deadlift (Dumbbell)");
    row("\u30A4\u30F3\u30AF\u30E9\u30A4\u30F3\u30C0\u30F3\u30D9\u30EB\u30D9\u30F3\u30C1\u30D7\u30EC\u30B9", "Incline Bench Press (Dumbbell)");
    row("\u30B7\u30E7\u30EB\u30C0\u30FC\u30D7\u30EC\u30B9\uFF08\u30DE\u30B7\u30F3\uFF09", "Shoulder Press (Machine)");          // full-width brackets
    row("\u53F2\u5BC6\u65AF\u4E0A\u659C\u5367\u63A8\uFF5C\u5668\u68B0", "Incline Bench Press (Smith Machine)");                    // a Smith machine is no other machine
    row("\uB364\uBCA8 \uC204\uB354 \uD504\uB808\uC2A4", "Shoulder Press (Dumbbell)");
}

void CatalogueTest::otherLanguages()
{
    QFETCH(QString, logged);
    QFETCH(QString, name);
    const Exercise found = catalogue().find(logged.toStdString());
    QVERIFY(found.known);
    QCOMPARE(text(found.name), name);
}

/// Words that no exercise's name holds may follow a name that is known; any other word makes it another, unknown one.
void CatalogueTest::additionsOfTheUser()
{
    QCOMPARE(text(catalogue().find("Hack Squat (Machine) Riverside").name), QStringLiteral("Hack Squat (Machine)"));
    QCOMPARE(text(catalogue().find("Cable Crunch - Riverside, 15cm").name), QStringLiteral("Cable Crunch"));
    QCOMPARE(text(catalogue().find("Lat Pulldown (Cable) narrow Riverside").name), QStringLiteral("Lat Pulldown - Close Grip (Cable)"));
    QVERIFY(!catalogue().find("Bench Press (Barbell) Zercher").known);
    QVERIFY(!catalogue().find("Squat (Riverside)").known);  // one word says too little
    QVERIFY(!catalogue().find("Hack Squat Riverside").known);
}

void CatalogueTest::unknownStaysUnknown_data()
{
    QTest::addColumn<QString>("logged");
    for (const char* name : {"", "Ohio State", "Machine", "seated", "Dumbbell press", "RDL into sissy squats", "Leg Curl / Bench Press", "Zirkel 3", "/", "into"})
        QTest::newRow(name) << name;
}

void CatalogueTest::unknownStaysUnknown()
{
    QFETCH(QString, logged);
    const Exercise found = catalogue().find(logged.toStdString());
    QVERIFY(!found.known);
    QCOMPARE(text(found.name), logged);
    QCOMPARE(int(found.group()), int(MuscleGroup::Unknown));
}

void CatalogueTest::factsAreComplete()
{
    QVERIFY(catalogue().exercises().size() > 500);
    for (const Exercise& exercise : catalogue().exercises()) {
        const QString name = text(exercise.name);
        QVERIFY2(!exercise.primary.empty() && exercise.group() != MuscleGroup::Unknown, qPrintable(name));
        for (const auto* list : {&exercise.primary, &exercise.secondary})
            for (const Muscle muscle : *list) QVERIFY2(muscle != Muscle::Unknown, qPrintable(name));
        QVERIFY2(exercise.kind != ExerciseKind::Unknown, qPrintable(name));
        QVERIFY2(exercise.equipment != Equipment::Unknown, qPrintable(name));
        QVERIFY2(exercise.bodyMassFraction >= 0.0 && exercise.bodyMassFraction <= 1.0, qPrintable(name));
        QVERIFY2(exercise.kind != ExerciseKind::Compound || exercise.pattern != Pattern::Unknown, qPrintable(name));
    }
}

void CatalogueTest::ownNamesFindThemselves()
{
    std::map<std::string, std::string> seen;
    for (const Exercise& exercise : catalogue().exercises()) {
        QCOMPARE(text(catalogue().find(exercise.name).name), text(exercise.name));
        const auto [other, fresh] = seen.try_emplace(tokenKey(nameTokens(exercise.name)), exercise.name);
        QVERIFY2(fresh, qPrintable(text(exercise.name) + " hides behind " + text(other->second)));
    }
}

void CatalogueTest::bodyMass_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<bool>("assisted");
    QTest::newRow("pull up") << "Pull Up" << 0.95 << false;
    QTest::newRow("weighted") << "Pull Up (Weighted)" << 0.95 << false;
    QTest::newRow("assisted") << "Pull Up (Assisted)" << 0.95 << true;
    QTest::newRow("push up") << "Push Ups" << 0.64 << false;
    QTest::newRow("bar") << "Squat (Barbell)" << 0.0 << false;
    QTest::newRow("own body") << "Air Squats" << 0.88 << false;
}

void CatalogueTest::bodyMass()
{
    QFETCH(QString, logged);
    const Exercise found = catalogue().find(logged.toStdString());
    QTEST(found.bodyMassFraction, "fraction");
    QTEST(found.assisted, "assisted");
}

void CatalogueTest::hands_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<bool>("pair");
    QTest::addColumn<bool>("oneSided");
    QTest::newRow("two dumbbells") << "Bench Press (Dumbbell)" << true << false;
    QTest::newRow("one dumbbell") << "Goblet Squat (Dumbbell)" << false << false;
    QTest::newRow("one arm") << "Single arm dumbbell curl" << false << true;
    QTest::newRow("one leg at a time") << "Lunge (Dumbbell)" << true << true;
    QTest::newRow("a bar") << "Bench Press (Barbell)" << false << false;
    QTest::newRow("one leg on a machine") << "Single Leg Press (Machine)" << false << true;
}

void CatalogueTest::hands()
{
    QFETCH(QString, logged);
    const Exercise found = catalogue().find(logged.toStdString());
    QTEST(found.pair, "pair");
    QTEST(found.oneSided, "oneSided");
}

void CatalogueTest::supersetOfOneKindIsKnown()
{
    const Exercise found = catalogue().find("Forearm curls into reverse forearm curls");
    QVERIFY(found.known);
    QCOMPARE(int(found.pattern), int(Pattern::WristFlexion));
}

void CatalogueTest::everyEnumeratorHasAName()
{
    for (int i = 0; i <= int(Pattern::Locomotion); ++i) QVERIFY(!nameOf(Pattern(i)).empty());
    for (int i = 0; i <= int(Muscle::WholeBody); ++i) QVERIFY(!nameOf(Muscle(i)).empty());
    for (int i = 0; i <= int(Equipment::Other); ++i) QVERIFY(!nameOf(Equipment(i)).empty());
    QCOMPARE(text(nameOf(Pattern::HorizontalPush)), QString("Horizontal push"));
    QCOMPARE(text(nameOf(Muscle::MiddleBack)), QString("Middle back"));
    QCOMPARE(text(nameOf(MuscleGroup::WholeBody)), QString("Whole body"));
    QCOMPARE(text(nameOf(ExerciseKind::Cardio)), QString("Cardio"));
    QCOMPARE(int(groupOf(Muscle::Triceps)), int(MuscleGroup::Arms));
}

void CatalogueTest::commonNamesResolve()
{
    QFile file(LIFTGRAPH_SHARED_DIR "/exercises/common_names.tsv");
    if (!file.open(QIODevice::ReadOnly)) QSKIP("The list of common names is not on this machine.");
    file.readLine();
    int count = 0;
    while (!file.atEnd()) {
        const QByteArray name = file.readLine().split('\t').first().trimmed();
        QVERIFY2(catalogue().find(name.toStdString()).known, name.constData());
        ++count;
    }
    QVERIFY(count > 300);
}

QTEST_APPLESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
