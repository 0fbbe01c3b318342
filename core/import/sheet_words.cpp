#include "core/import/sheet_words.h"

namespace liftgraph::import {

const HeaderWords& sheetWords()
{
    static const HeaderWords kWords{
        {"date", Meaning::Date}, {"day", Meaning::Date}, {"datum", Meaning::Date}, {"tag", Meaning::Date}, {"fecha", Meaning::Date},
        {"data", Meaning::Date}, {"workout date", Meaning::Date}, {"session date", Meaning::Date}, {"training date", Meaning::Date},
        {"datetime", Meaning::Date}, {"date time", Meaning::Date}, {"timestamp", Meaning::Date}, {"start time", Meaning::Date}, {"start", Meaning::Date}, {"started at", Meaning::Date}, {"workout start", Meaning::Date}, {"workout datetime", Meaning::Date}, {"workout start time", Meaning::Date},
        {"日期", Meaning::Date}, {"дата", Meaning::Date}, {"performed at", Meaning::Date}, {"logged at", Meaning::Date},
        {"time of day", Meaning::Clock}, {"uhrzeit", Meaning::Clock}, {"heure", Meaning::Clock}, {"hora", Meaning::Clock},
        {"end time", Meaning::SessionEnd}, {"end", Meaning::SessionEnd}, {"ended at", Meaning::SessionEnd}, {"workout end", Meaning::SessionEnd}, {"workout end time", Meaning::SessionEnd},
        {"day_type", Meaning::Title}, {"workout", Meaning::Title}, {"workout name", Meaning::Title}, {"workout type", Meaning::Title},
        {"session", Meaning::Title}, {"session name", Meaning::Title}, {"routine", Meaning::Title}, {"training", Meaning::Title},
        {"title", Meaning::Title}, {"workout title", Meaning::Title}, {"day name", Meaning::Title}, {"einheit", Meaning::Title}, {"séance", Meaning::Title}, {"entrenamiento", Meaning::Title},
        {"treino", Meaning::Title}, {"allenamento", Meaning::Title},
        {"workout notes", Meaning::SessionNote}, {"session notes", Meaning::SessionNote}, {"workout note", Meaning::SessionNote}, {"session note", Meaning::SessionNote}, {"workout duration", Meaning::SessionDuration},
        {"session duration", Meaning::SessionDuration}, {"session rpe", Meaning::SessionRpe}, {"srpe", Meaning::SessionRpe},
        {"body weight", Meaning::BodyMass}, {"bodyweight", Meaning::BodyMass}, {"body mass", Meaning::BodyMass}, {"körpergewicht", Meaning::BodyMass},
        {"exercise", Meaning::Exercise}, {"exercise name", Meaning::Exercise}, {"exercises", Meaning::Exercise}, {"lift", Meaning::Exercise},
        {"movement", Meaning::Exercise}, {"exercise title", Meaning::Exercise}, {"übung", Meaning::Exercise}, {"uebung", Meaning::Exercise},
        {"übungsname", Meaning::Exercise}, {"exercice", Meaning::Exercise}, {"ejercicio", Meaning::Exercise}, {"exercício", Meaning::Exercise},
        {"esercizio", Meaning::Exercise}, {"oefening", Meaning::Exercise}, {"övning", Meaning::Exercise}, {"øvelse", Meaning::Exercise},
        {"ćwiczenie", Meaning::Exercise}, {"упражнение", Meaning::Exercise}, {"动作", Meaning::Exercise}, {"运动", Meaning::Exercise},
        {"exercise notes", Meaning::ExerciseNote}, {"exercise note", Meaning::ExerciseNote}, {"fatigue", Meaning::Fatigue}, {"ermüdung", Meaning::Fatigue}, {"intensity", Meaning::Intensity},
        {"intensität", Meaning::Intensity},
        {"set", Meaning::SetNumber}, {"set no", Meaning::SetNumber}, {"set number", Meaning::SetNumber}, {"set #", Meaning::SetNumber},
        {"set order", Meaning::SetNumber}, {"set index", Meaning::SetNumber}, {"set id", Meaning::SetNumber}, {"satz", Meaning::SetNumber},
        {"satznummer", Meaning::SetNumber}, {"série", Meaning::SetNumber}, {"serie", Meaning::SetNumber}, {"set type", Meaning::SetType},
        {"type of set", Meaning::SetType}, {"warmup", Meaning::WarmUp}, {"is warmup", Meaning::WarmUp}, {"is warm up", Meaning::WarmUp}, {"warm up sets", Meaning::WarmUp}, {"warmup sets", Meaning::WarmUp}, {"warm ups", Meaning::WarmUp}, {"aufwärmen", Meaning::WarmUp},
        {"aufwärmsätze", Meaning::WarmUp}, {"échauffement", Meaning::WarmUp}, {"calentamiento", Meaning::WarmUp}, {"warm up", Meaning::WarmUp}, {"completed", Meaning::Done}, {"is completed", Meaning::Done}, {"set completed", Meaning::Done}, {"iswarmup", Meaning::WarmUp},
        {"sets", Meaning::Sets}, {"no of sets", Meaning::Sets}, {"number of sets", Meaning::Sets}, {"sätze", Meaning::Sets}, {"séries", Meaning::Sets},
        {"series", Meaning::Sets}, {"подходы", Meaning::Sets}, {"подходов", Meaning::Sets}, {"подход", Meaning::SetNumber}, {"сеты", Meaning::Sets}, {"serier", Meaning::Sets}, {"sarjat", Meaning::Sets}, {"sæt", Meaning::Sets},
        {"weight", Meaning::Load}, {"load", Meaning::Load}, {"kg", Meaning::Load}, {"lb", Meaning::Load}, {"lbs", Meaning::Load},
        {"weight used", Meaning::Load}, {"wt", Meaning::Load}, {"gewicht", Meaning::Load}, {"last", Meaning::Load}, {"poids", Meaning::Load}, {"charge", Meaning::Load},
        {"peso", Meaning::Load}, {"carga", Meaning::Load}, {"carico", Meaning::Load}, {"vikt", Meaning::Load}, {"ciężar", Meaning::Load},
        {"вес", Meaning::Load}, {"重量", Meaning::Load},
        {"weight unit", Meaning::LoadUnit}, {"unit", Meaning::LoadUnit}, {"units", Meaning::LoadUnit}, {"einheit (gewicht)", Meaning::LoadUnit},
        {"reps", Meaning::Reps}, {"rep", Meaning::Reps}, {"repetitions", Meaning::Reps}, {"reps done", Meaning::Reps}, {"reps completed", Meaning::Reps},
        {"wiederholungen", Meaning::Reps}, {"wdh", Meaning::Reps}, {"wiederh.", Meaning::Reps}, {"répétitions", Meaning::Reps},
        {"repeticiones", Meaning::Reps}, {"repetições", Meaning::Reps}, {"ripetizioni", Meaning::Reps}, {"herhalingen", Meaning::Reps},
        {"powtórzenia", Meaning::Reps}, {"повторения", Meaning::Reps}, {"次数", Meaning::Reps}, {"次", Meaning::Reps},
        {"duration", Meaning::Duration}, {"time", Meaning::Duration}, {"seconds", Meaning::Duration}, {"secs", Meaning::Duration},
        {"dauer", Meaning::Duration}, {"sekunden", Meaning::Duration}, {"durée", Meaning::Duration}, {"duración", Meaning::Duration},
        {"distance", Meaning::Distance}, {"distanz", Meaning::Distance}, {"entfernung", Meaning::Distance}, {"distancia", Meaning::Distance},
        {"distance unit", Meaning::DistanceUnit}, {"rpe", Meaning::Rpe}, {"rir", Meaning::Rir}, {"rir rpe", Meaning::Rpe}, {"rpe rir", Meaning::Rpe}, {"reps in reserve", Meaning::Rir},
        {"rest", Meaning::Rest}, {"rest time", Meaning::Rest}, {"rest_time", Meaning::Rest}, {"rest seconds", Meaning::Rest}, {"pause", Meaning::Rest},
        {"satzpause", Meaning::Rest}, {"repos", Meaning::Rest}, {"descanso", Meaning::Rest}, {"recupero", Meaning::Rest},
        {"note", Meaning::SetNote}, {"notes", Meaning::SetNote}, {"comment", Meaning::SetNote}, {"comments", Meaning::SetNote},
        {"notiz", Meaning::SetNote}, {"notizen", Meaning::SetNote}, {"kommentar", Meaning::SetNote}, {"notas", Meaning::SetNote},
        {"remarques", Meaning::SetNote}, {"备注", Meaning::SetNote},
        {"tarih", Meaning::Date}, {"egzersiz", Meaning::Exercise}, {"hareket", Meaning::Exercise}, {"tekrar", Meaning::Reps}, {"tekrarlar", Meaning::Reps}, {"ağırlık", Meaning::Load},
        {"Ημερομηνία", Meaning::Date}, {"ημερομηνία", Meaning::Date}, {"Άσκηση", Meaning::Exercise}, {"άσκηση", Meaning::Exercise}, {"Κιλά", Meaning::Load}, {"κιλά", Meaning::Load},
        {"Βάρος", Meaning::Load}, {"βάρος", Meaning::Load}, {"Επαναλήψεις", Meaning::Reps}, {"επαναλήψεις", Meaning::Reps}, {"Σετ", Meaning::SetNumber}, {"σετ", Meaning::SetNumber},
        {"dato", Meaning::Date}, {"vægt", Meaning::Load}, {"vekt", Meaning::Load}, {"gentagelser", Meaning::Reps}, {"repetisjoner", Meaning::Reps}, {"sett", Meaning::SetNumber},
        {"cvik", Meaning::Exercise}, {"váha", Meaning::Load}, {"opakování", Meaning::Reps}, {"dátum", Meaning::Date}, {"gyakorlat", Meaning::Exercise}, {"súly", Meaning::Load},
        {"ismétlés", Meaning::Reps}, {"sorozat", Meaning::SetNumber}, {"exercițiu", Meaning::Exercise}, {"greutate", Meaning::Load}, {"repetări", Meaning::Reps}, {"serii", Meaning::Sets},
        {"вправа", Meaning::Exercise}, {"вага", Meaning::Load}, {"повторення", Meaning::Reps}, {"підходи", Meaning::Sets}, {"päivä", Meaning::Date}, {"päivämäärä", Meaning::Date},
        {"liike", Meaning::Exercise}, {"toistot", Meaning::Reps}, {"paino", Meaning::Load}, {"sarja", Meaning::SetNumber},
        {"日付", Meaning::Date}, {"種目", Meaning::Exercise}, {"種目名", Meaning::Exercise}, {"エクササイズ", Meaning::Exercise}, {"トレーニング", Meaning::Exercise},
        {"セット", Meaning::SetNumber}, {"セット数", Meaning::Sets}, {"回数", Meaning::Reps}, {"レップ", Meaning::Reps}, {"レップ数", Meaning::Reps}, {"負荷", Meaning::Load},
        {"重さ", Meaning::Load}, {"時間", Meaning::Duration}, {"距離", Meaning::Distance}, {"休憩", Meaning::Rest}, {"メモ", Meaning::SetNote}, {"備考", Meaning::SetNote},
        {"体重", Meaning::BodyMass}, {"날짜", Meaning::Date}, {"운동", Meaning::Exercise}, {"운동명", Meaning::Exercise}, {"종목", Meaning::Exercise},
        {"세트", Meaning::SetNumber}, {"무게", Meaning::Load}, {"중량", Meaning::Load}, {"횟수", Meaning::Reps}, {"반복", Meaning::Reps}, {"메모", Meaning::SetNote},
        {"몸무게", Meaning::BodyMass}, {"poids de corps", Meaning::BodyMass}, {"peso corporal", Meaning::BodyMass}, {"peso corporeo", Meaning::BodyMass},
        {"lichaamsgewicht", Meaning::BodyMass}};
    return kWords;
}

bool meansTotal(std::string_view cell)
{
    static const WordTable<bool> kWords{{"total", true},  {"totals", true}, {"subtotal", true}, {"grand total", true}, {"sum", true},     {"summe", true}, {"gesamt", true},
                                        {"somme", true},  {"sous total", true}, {"suma", true}, {"soma", true},        {"totale", true},  {"totaal", true},
                                        {"合計", true},   {"합계", true},   {"итого", true},     {"day total", true},   {"average", true}, {"schnitt", true}};
    return !cell.empty() && kWords.find(cell).has_value();
}

}  // namespace liftgraph::import
