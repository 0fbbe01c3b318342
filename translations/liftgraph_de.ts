<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Ablation</name>
    <message>
        <source>weight %1 %2 (as last time %3)</source>
        <translation>Gewicht %1 %2 (wie letztes Mal %3)</translation>
    </message>
    <message>
        <source>reps %1 (as last time %2)</source>
        <translation>Wdh. %1 (wie letztes Mal %2)</translation>
    </message>
    <message>
        <source>Who is heard</source>
        <translation>Gehört wird</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Neighbours at most</source>
        <translation>Nachbarn höchstens</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Weight: better than “as last time”</source>
        <translation>Gewicht: besser als „wie letztes Mal“</translation>
    </message>
    <message>
        <source>Reps: better than “as last time”</source>
        <translation>Wdh.: besser als „wie letztes Mal“</translation>
    </message>
    <message>
        <source>Dirichlet energy</source>
        <translation>Dirichlet-Energie</translation>
    </message>
    <message>
        <source>Cosine distance (MAD)</source>
        <translation>Kosinusabstand (MAD)</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Neuronen</translation>
    </message>
    <message>
        <source>Error in weight: smaller than that of “as last time” by (%)</source>
        <translation>Fehler beim Gewicht: kleiner als der von „wie letztes Mal“ um (%)</translation>
    </message>
    <message>
        <source>Error in reps: smaller than that of “as last time” by (%)</source>
        <translation>Fehler bei den Wdh.: kleiner als der von „wie letztes Mal“ um (%)</translation>
    </message>
    <message>
        <source>Dirichlet energy / ‖H‖² (0 to 2)</source>
        <translation>Dirichlet-Energie / ‖H‖² (0 bis 2)</translation>
    </message>
    <message>
        <source>Mean average cosine distance (0 to 2)</source>
        <translation>Mittlerer Kosinusabstand (0 bis 2)</translation>
    </message>
    <message>
        <source>Effective rank (directions)</source>
        <translation>Effektiver Rang (Richtungen)</translation>
    </message>
    <message>
        <source>Dead units (%)</source>
        <translation>Tote Neuronen (%)</translation>
    </message>
    <message>
        <source>Above 0 the network beats “as last time” on sessions it never saw.</source>
        <translation>Über 0 schlägt das Netz „wie letztes Mal“ in Einheiten, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>How far the hidden states of neighbours lie apart, whatever their size: 0 is over-smoothed.</source>
        <translation>Wie weit die verborgenen Zustände von Nachbarn auseinanderliegen, wie groß sie auch sind: 0 heißt überglättet.</translation>
    </message>
    <message>
        <source>How much the hidden states of neighbours differ in direction: 0 is alike.</source>
        <translation>Wie sehr sich die Richtungen der verborgenen Zustände von Nachbarn unterscheiden: 0 heißt gleich.</translation>
    </message>
    <message>
        <source>Along how many directions the hidden states spread: 1 is a line.</source>
        <translation>In wie viele Richtungen sich die verborgenen Zustände verteilen: 1 ist eine Gerade.</translation>
    </message>
    <message>
        <source>Units that are 0 for every test entry and so say nothing.</source>
        <translation>Neuronen, die für jeden Testeintrag 0 sind und so nichts sagen.</translation>
    </message>
    <message>
        <source>session + exercise</source>
        <translation>Einheit + Übung</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>day type</source>
        <translation>Tagestyp</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>The recommended graph: the same session, and the session before of the same exercise</source>
        <translation>Der empfohlene Graph: dieselbe Einheit und das vorige Mal derselben Übung</translation>
    </message>
    <message>
        <source>The other entries of the same session</source>
        <translation>Die anderen Einträge derselben Einheit</translation>
    </message>
    <message>
        <source>All earlier entries of sessions with the same title, as in the paper</source>
        <translation>Alle früheren Einträge aus Einheiten mit demselben Titel, wie im Paper</translation>
    </message>
    <message>
        <source>The session before of the same exercise</source>
        <translation>Das vorige Mal derselben Übung</translation>
    </message>
    <message>
        <source>No other entry: what the graph is worth shows beside it</source>
        <translation>Kein anderer Eintrag: daneben zeigt sich, was der Graph wert ist</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>No layer: a linear map of the inputs</source>
        <translation>Keine Schicht: eine lineare Abbildung der Eingaben</translation>
    </message>
    <message>
        <source>%1, %2, hears: %3, %4, dropout %5, neighbours at most: %6</source>
        <translation>%1, %2, hört: %3, %4, Dropout %5, Nachbarn höchstens: %6</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layers</source>
        <translation>
            <numerusform>%Ln Schicht</numerusform>
            <numerusform>%Ln Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not trained yet.</source>
        <translation>Noch nicht trainiert.</translation>
    </message>
    <message>
        <source>The loss did not stay finite: not trained.</source>
        <translation>Der Verlust blieb nicht endlich: nicht trainiert.</translation>
    </message>
    <message>
        <source>Off by: %1</source>
        <translation>Daneben um: %1</translation>
    </message>
    <message numerus="yes">
        <source>Mean of %Ln seeds.</source>
        <translation>
            <numerusform>Mittel über %Ln Startwert.</numerusform>
            <numerusform>Mittel über %Ln Startwerte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Constant: it says “as last time” for every entry. Nothing it learned held on the validation block.</source>
        <translation>Konstant: Es sagt für jeden Eintrag „wie letztes Mal“. Nichts, was es lernte, hielt im Validierungsblock.</translation>
    </message>
    <message>
        <source>Constant: it says the same for every entry.</source>
        <translation>Konstant: Es sagt für jeden Eintrag dasselbe.</translation>
    </message>
    <message>
        <source>Deeper than %1 the hidden states of neighbours become alike, yet the error falls.</source>
        <translation>Tiefer als %1 gleichen sich die verborgenen Zustände von Nachbarn an, und doch sinkt der Fehler.</translation>
    </message>
    <message>
        <source>Deeper than %1 the hidden states of neighbours become alike and the error does not fall.</source>
        <translation>Tiefer als %1 gleichen sich die verborgenen Zustände von Nachbarn an, und der Fehler sinkt nicht.</translation>
    </message>
    <message>
        <source>Deeper than %1 the hidden states of neighbours stay apart and the error falls.</source>
        <translation>Tiefer als %1 bleiben die verborgenen Zustände von Nachbarn verschieden, und der Fehler sinkt.</translation>
    </message>
    <message>
        <source>Deeper than %1 the hidden states of neighbours stay apart, but the error does not fall.</source>
        <translation>Tiefer als %1 bleiben die verborgenen Zustände von Nachbarn verschieden, aber der Fehler sinkt nicht.</translation>
    </message>
    <message>
        <source>Smallest error: %1; off by %2.</source>
        <translation>Kleinster Fehler: %1; daneben um %2.</translation>
    </message>
    <message>
        <source>No network of the grid is better than “as last time”.</source>
        <translation>Kein Netz des Rasters ist besser als „wie letztes Mal“.</translation>
    </message>
    <message numerus="yes">
        <source>The output is constant in %1 of %Ln cells: their figures say nothing of the graph.</source>
        <translation>
            <numerusform>Die Ausgabe ist in %1 von %Ln Zelle konstant: Ihre Zahlen sagen nichts über den Graphen.</numerusform>
            <numerusform>Die Ausgabe ist in %1 von %Ln Zellen konstant: Deren Zahlen sagen nichts über den Graphen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Depth cannot be judged: it takes networks of two depths from 1 layer up whose output is not constant.</source>
        <translation>Die Tiefe lässt sich nicht beurteilen: Dazu braucht es Netze von zwei Tiefen ab 1 Schicht, deren Ausgabe nicht konstant ist.</translation>
    </message>
    <message>
        <source>From %1 to %2 layers the normalised Dirichlet energy goes from %3 to %4, the mean cosine distance from %5 to %6, and the error from %7 to %8 % of that of “as last time”.</source>
        <translation>Von %1 auf %2 Schichten geht die normierte Dirichlet-Energie von %3 auf %4, der mittlere Kosinusabstand von %5 auf %6 und der Fehler von %7 auf %8 % dessen von „wie letztes Mal“.</translation>
    </message>
</context>
<context>
    <name>AboutText</name>
    <message>
        <source>Your training log as a graph: what you did, what a model expects next, and how far it can be trusted.</source>
        <translation>Dein Trainingstagebuch als Graph: was du gemacht hast, was ein Modell als Nächstes erwartet und wie weit man ihm trauen kann.</translation>
    </message>
    <message>
        <source>Everything happens on this computer. Nothing is sent anywhere.</source>
        <translation>Alles geschieht auf diesem Rechner. Nichts wird irgendwohin geschickt.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Liftgraph stands on the work of others:</source>
        <translation>Liftgraph baut auf der Arbeit anderer auf:</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>You chose %1.</source>
        <translation>Du hast %1 gewählt.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; states %2.</source>
        <translation>Die Spalte „%1“ nennt %2.</translation>
    </message>
    <message>
        <source>The rows state their units; both kilograms and pounds occur.</source>
        <translation>Die Zeilen nennen ihre Maßeinheit; Kilogramm und Pfund kommen vor.</translation>
    </message>
    <message>
        <source>The rows state %1.</source>
        <translation>Die Zeilen nennen %1.</translation>
    </message>
    <message>
        <source>Liftgraph writes kilograms.</source>
        <translation>Liftgraph schreibt Kilogramm.</translation>
    </message>
    <message>
        <source>No load is above 0, so %1 are assumed.</source>
        <translation>Kein Gewicht ist größer als 0, deshalb wird %1 angenommen.</translation>
    </message>
    <message>
        <source>No unit is stated. %1 of the loads, such as %2, are round only as kilograms stored in pounds (%3 kg), so the file is in pounds.</source>
        <translation>Es steht keine Maßeinheit da. %1 der Gewichte, etwa %2, sind nur als in Pfund gespeicherte Kilogramm rund (%3 kg), also ist die Datei in Pfund.</translation>
    </message>
    <message>
        <source>No unit is stated. %1 of the loads, such as %2, are round only as pounds stored in kilograms (%3 lb), so the file is in kilograms.</source>
        <translation>Es steht keine Maßeinheit da. %1 der Gewichte, etwa %2, sind nur als in Kilogramm gespeicherte Pfund rund (%3 lb), also ist die Datei in Kilogramm.</translation>
    </message>
    <message>
        <source>No unit is stated; sheets of this kind are usually in %1.</source>
        <translation>Es steht keine Maßeinheit da; Tabellen dieser Art sind meist in %1.</translation>
    </message>
    <message>
        <source>No unit is stated. The loads look like %1 (%2 of the loads are no multiple of 5, 9 of 10 are at most %3).</source>
        <translation>Es steht keine Maßeinheit da. Die Gewichte sehen nach %1 aus (%2 sind kein Vielfaches von 5, 9 von 10 sind höchstens %3).</translation>
    </message>
    <message>
        <source>No unit is stated for distances; they are read as %1.</source>
        <translation>Für Strecken steht keine Maßeinheit da; sie werden als %1 gelesen.</translation>
    </message>
    <message>
        <source>The text is not marked as UTF-8; it was read as %1.</source>
        <translation>Der Text ist nicht als UTF-8 erkennbar; er wurde als %1 gelesen.</translation>
    </message>
    <message>
        <source>%1 rows state a session length that could not be read; it was left out.</source>
        <translation>Zeilen mit unlesbarer Dauer der Einheit: %1. Die Dauer wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 rows carry an unknown mark in the set column; they were read as working sets.</source>
        <translation>Zeilen mit unbekanntem Zeichen in der Satzspalte: %1. Sie wurden als Arbeitssätze gelesen.</translation>
    </message>
    <message>
        <source>%1 efforts above 10 were left out: fatigue and intensity are rated from 1 to 10.</source>
        <translation>Weggelassene Angaben über 10: %1. Ermüdung und Intensität gehen von 1 bis 10.</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>%1 is more than one number.</source>
        <translation>%1 ist mehr als eine Zahl.</translation>
    </message>
    <message>
        <source>%1 is negative.</source>
        <translation>%1 ist negativ.</translation>
    </message>
    <message>
        <source>%1 is more than can be (%2).</source>
        <translation>%1 ist mehr, als sein kann (%2).</translation>
    </message>
    <message>
        <source>%1 is not a span of time.</source>
        <translation>%1 ist keine Dauer.</translation>
    </message>
    <message>
        <source>%1 is not a weight.</source>
        <translation>%1 ist kein Gewicht.</translation>
    </message>
    <message>
        <source>%1 is more than 2000 kg.</source>
        <translation>%1 ist mehr als 2000 kg.</translation>
    </message>
    <message>
        <source>%1 is not a distance.</source>
        <translation>%1 ist keine Strecke.</translation>
    </message>
    <message>
        <source>%1 is not a date between 1950 and 2100.</source>
        <translation>%1 ist kein Datum zwischen 1950 und 2100.</translation>
    </message>
    <message>
        <source>%1 is no kind of set.</source>
        <translation>%1 ist keine Art von Satz.</translation>
    </message>
    <message>
        <source>The row has no date.</source>
        <translation>Die Zeile hat kein Datum.</translation>
    </message>
    <message>
        <source>The row names no exercise.</source>
        <translation>Die Zeile nennt keine Übung.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Kopfzeile %2.</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>kilometres</source>
        <translation>Kilometer</translation>
    </message>
    <message>
        <source>miles</source>
        <translation>Meilen</translation>
    </message>
    <message>
        <source>%1 cells of repetitions hold a date: a spreadsheet has probably turned a range such as 8-10 into it. The lower number was read, as a guess; the range is in the set&apos;s note.</source>
        <translation>%1 Zellen mit Wiederholungen enthalten ein Datum: Wahrscheinlich hat die Tabellenkalkulation einen Bereich wie 8-10 dazu gemacht. Gelesen wurde, als Vermutung, die kleinere Zahl; der Bereich steht in der Notiz des Satzes.</translation>
    </message>
    <message>
        <source>These sheets are no training logs and were left out: %1.</source>
        <translation>Diese Blätter sind keine Trainingstagebücher und wurden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>These sheets hold no usable row: %1.</source>
        <translation>Diese Blätter enthalten keine brauchbare Zeile: %1.</translation>
    </message>
    <message>
        <source>Hidden sheets were left out: %1.</source>
        <translation>Ausgeblendete Blätter wurden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; is read in %2, the first one in %3.</source>
        <translation>Das Blatt „%1“ wird in %2 gelesen, das erste in %3.</translation>
    </message>
    <message>
        <source>The workbook has no sheet &quot;%1&quot; that is shown and holds text. It has: %2.</source>
        <translation>Die Arbeitsmappe hat kein sichtbares Blatt „%1“ mit Text. Sie hat: %2.</translation>
    </message>
    <message>
        <source>%1 does not say what an exercise is.</source>
        <translation>%1 sagt nicht, was eine Übung ist.</translation>
    </message>
    <message>
        <source>%1 is no decision about names.</source>
        <translation>%1 ist keine Entscheidung über Namen.</translation>
    </message>
    <message>
        <source>The row does not say which name is called what.</source>
        <translation>Die Zeile sagt nicht, welcher Name wie heißt.</translation>
    </message>
    <message>
        <source>%1 sets stand in more than one sheet; all were read. Delete the sheet that repeats another.</source>
        <translation>%1 Sätze stehen in mehr als einem Blatt; alle wurden gelesen. Lösche das Blatt, das ein anderes wiederholt.</translation>
    </message>
    <message>
        <source>%1 sets are not ticked as done in the app; they were read like the others.</source>
        <translation>%1 Sätze sind in der App nicht abgehakt; sie wurden wie die anderen gelesen.</translation>
    </message>
    <message>
        <source>The backup states no unit of distance; distances are read as metres. This is a guess.</source>
        <translation>Die Sicherung nennt keine Einheit für Strecken; sie werden als Meter gelesen. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>The row has %1 cells, the others %2.</source>
        <translation>Die Zeile hat %1 Zellen, die anderen %2.</translation>
    </message>
    <message>
        <source>The file states %1.</source>
        <translation>Die Datei nennt %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read as sets.</source>
        <translation>%1 lässt sich nicht als Sätze lesen.</translation>
    </message>
    <message>
        <source>%1 is no set: weight x repetitions are wanted.</source>
        <translation>%1 ist kein Satz: Gewicht x Wiederholungen werden gebraucht.</translation>
    </message>
    <message>
        <source>Cells such as %1 are read as %2: a guess from all of them.</source>
        <translation>Zellen wie %1 werden als %2 gelesen: geschätzt aus allen zusammen.</translation>
    </message>
    <message>
        <source>%1 cells give a range of repetitions; the lower number was taken.</source>
        <translation>%1 Zellen nennen eine Spanne von Wiederholungen; die kleinere Zahl wurde genommen.</translation>
    </message>
    <message>
        <source>%1 rows list fewer numbers than sets; the last one was taken for the rest.</source>
        <translation>%1 Zeilen nennen weniger Zahlen als Sätze; für den Rest wurde die letzte genommen.</translation>
    </message>
    <message>
        <source>%1 cells for the date or the exercise are empty; those of the row above were taken.</source>
        <translation>%1 Zellen für Datum oder Übung sind leer; die der Zeile darüber wurden genommen.</translation>
    </message>
    <message>
        <source>Every set has a time of its own; sets less than 90 minutes apart are read as one session.</source>
        <translation>Jeder Satz hat eine eigene Zeit; Sätze mit weniger als 90 Minuten Abstand gelten als eine Einheit.</translation>
    </message>
    <message>
        <source>%1 rows state a multiplier; their loads are kept as written, without it.</source>
        <translation>%1 Zeilen nennen einen Faktor; ihre Gewichte bleiben, wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>No column holds the date.</source>
        <translation>Keine Spalte enthält das Datum.</translation>
    </message>
    <message>
        <source>No column names the exercise.</source>
        <translation>Keine Spalte nennt die Übung.</translation>
    </message>
    <message>
        <source>No column holds repetitions, a duration or a distance.</source>
        <translation>Keine Spalte enthält Wiederholungen, eine Dauer oder eine Strecke.</translation>
    </message>
    <message>
        <source>The session is not in the library any more. Nothing was changed.</source>
        <translation>Die Einheit ist nicht mehr in der Bibliothek. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The entry is not in the library any more. Nothing was changed.</source>
        <translation>Der Eintrag ist nicht mehr in der Bibliothek. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The set is not in the library any more. Nothing was changed.</source>
        <translation>Der Satz ist nicht mehr in der Bibliothek. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is already a session without a title on %1. Move the entries there, or give one of the two another title.</source>
        <translation>Am %1 gibt es schon eine Einheit ohne Titel. Verschiebe die Einträge dorthin oder gib einer der beiden einen anderen Titel.</translation>
    </message>
    <message>
        <source>There is already a session &quot;%1&quot; on %2. Move the entries there, or give one of the two another title.</source>
        <translation>Am %2 gibt es schon eine Einheit &quot;%1&quot;. Verschiebe die Einträge dorthin oder gib einer der beiden einen anderen Titel.</translation>
    </message>
    <message>
        <source>The log was changed from elsewhere in the meantime, so this step cannot be taken. Refresh and try again.</source>
        <translation>Das Log wurde inzwischen von anderswo geändert, darum geht dieser Schritt nicht mehr. Aktualisiere und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>These rows say no date and exercise. Select the entry or session that they belong to, and paste again.</source>
        <translation>Diese Zeilen nennen kein Datum und keine Übung. Wähle den Eintrag oder die Einheit, zu der sie gehören, und füge noch einmal ein.</translation>
    </message>
    <message>
        <source>These rows say no exercise. Select the entry that they belong to, and paste again.</source>
        <translation>Diese Zeilen nennen keine Übung. Wähle den Eintrag, zu dem sie gehören, und füge noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 Nothing was pasted; correct the cells and copy them again.</source>
        <translation>%1 Es wurde nichts eingefügt; berichtige die Zellen und kopiere sie noch einmal.</translation>
    </message>
    <message>
        <source>There are no rows to paste. Copy cells from a spreadsheet first.</source>
        <translation>Es gibt keine Zeilen zum Einfügen. Kopiere zuerst Zellen aus einer Tabelle.</translation>
    </message>
    <message>
        <source>An athlete needs a name.</source>
        <translation>Ein Athlet braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is already an athlete called %1. Choose another name.</source>
        <translation>Es gibt schon einen Athleten namens %1. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>repetitions x weight</source>
        <translation>Wiederholungen x Gewicht</translation>
    </message>
    <message>
        <source>weight x repetitions</source>
        <translation>Gewicht x Wiederholungen</translation>
    </message>
    <message>
        <source>sets x repetitions</source>
        <translation>Sätze x Wiederholungen</translation>
    </message>
    <message>
        <source>The workbook is protected with a password. Open it in the spreadsheet program and save it without one.</source>
        <translation>Die Arbeitsmappe ist mit einem Kennwort geschützt. Öffne sie in der Tabellenkalkulation und speichere sie ohne.</translation>
    </message>
    <message>
        <source>This is a workbook of the old kind (.xls). Open it in the spreadsheet program and save it as XLSX.</source>
        <translation>Das ist eine Arbeitsmappe der alten Art (.xls). Öffne sie in der Tabellenkalkulation und speichere sie als XLSX.</translation>
    </message>
    <message>
        <source>This is an old Office document, not a workbook. Export the log as CSV or XLSX.</source>
        <translation>Das ist ein altes Office-Dokument, keine Arbeitsmappe. Exportiere das Tagebuch als CSV oder XLSX.</translation>
    </message>
    <message>
        <source>This is a binary workbook (.xlsb). Save it as XLSX.</source>
        <translation>Das ist eine binäre Arbeitsmappe (.xlsb). Speichere sie als XLSX.</translation>
    </message>
    <message>
        <source>This is a Numbers document. Export it from Numbers as XLSX or CSV.</source>
        <translation>Das ist ein Numbers-Dokument. Exportiere es aus Numbers als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>This is a ZIP archive that is no workbook. Unpack it and choose the log inside.</source>
        <translation>Das ist ein ZIP-Archiv, aber keine Arbeitsmappe. Entpacke es und wähle das Tagebuch darin.</translation>
    </message>
    <message>
        <source>This is an Office document but no workbook. Choose the workbook that holds the log.</source>
        <translation>Das ist ein Office-Dokument, aber keine Arbeitsmappe. Wähle die Arbeitsmappe mit dem Tagebuch.</translation>
    </message>
    <message>
        <source>No sheet that is shown holds any text. Export the log again.</source>
        <translation>Kein sichtbares Blatt enthält Text. Exportiere das Tagebuch noch einmal.</translation>
    </message>
    <message>
        <source>The workbook is damaged or was cut off. Save or download it again.</source>
        <translation>Die Arbeitsmappe ist beschädigt oder abgeschnitten. Speichere sie oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the workbook unpacks to far more than a training log holds. Export the log as CSV.</source>
        <translation>Der Teil „%1“ der Arbeitsmappe ist entpackt viel größer als ein Trainingstagebuch. Exportiere das Tagebuch als CSV.</translation>
    </message>
    <message>
        <source>The archive has more parts than a workbook. Choose the log itself.</source>
        <translation>Das Archiv hat mehr Teile als eine Arbeitsmappe. Wähle das Tagebuch selbst.</translation>
    </message>
    <message>
        <source>The archive holds a path that leaves it, which no spreadsheet program writes. Export the log again.</source>
        <translation>Das Archiv enthält einen Pfad, der aus ihm hinausführt; das schreibt keine Tabellenkalkulation. Exportiere das Tagebuch noch einmal.</translation>
    </message>
    <message>
        <source>The archive is protected with a password. Save it without one.</source>
        <translation>Das Archiv ist mit einem Kennwort geschützt. Speichere es ohne.</translation>
    </message>
    <message>
        <source>The archive holds the part &quot;%1&quot; twice, so it is damaged. Save the workbook again.</source>
        <translation>Das Archiv enthält den Teil „%1“ zweimal und ist also beschädigt. Speichere die Arbeitsmappe noch einmal.</translation>
    </message>
    <message>
        <source>The workbook lacks its part &quot;%1&quot;, so it is damaged. Save it again.</source>
        <translation>Der Arbeitsmappe fehlt ihr Teil „%1“; sie ist also beschädigt. Speichere sie noch einmal.</translation>
    </message>
    <message>
        <source>The part &quot;%1&quot; of the workbook is damaged in its line %2. Save the workbook again.</source>
        <translation>Der Teil „%1“ der Arbeitsmappe ist in seiner Zeile %2 beschädigt. Speichere die Arbeitsmappe noch einmal.</translation>
    </message>
    <message>
        <source>The workbook holds a tag of more than 1 MiB. Export the log as CSV.</source>
        <translation>Die Arbeitsmappe enthält eine Auszeichnung von mehr als 1 MiB. Exportiere das Tagebuch als CSV.</translation>
    </message>
    <message>
        <source>The workbook holds more text than a training log: more than 32 million cells, 256 MiB, or 1 MiB in one cell. Choose another file.</source>
        <translation>Die Arbeitsmappe enthält mehr Text als ein Trainingstagebuch: mehr als 32 Millionen Zellen, 256 MiB oder 1 MiB in einer Zelle. Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>This is a Liftgraph library, not a log. Open it as the library instead of importing it.</source>
        <translation>Das ist eine Liftgraph-Bibliothek, kein Tagebuch. Öffne sie als Bibliothek, statt sie zu importieren.</translation>
    </message>
    <message>
        <source>This database is no FitNotes backup. Export the log as CSV.</source>
        <translation>Diese Datenbank ist keine Sicherung von FitNotes. Exportiere das Tagebuch als CSV.</translation>
    </message>
    <message>
        <source>The database is damaged (%1). Make the backup again.</source>
        <translation>Die Datenbank ist beschädigt (%1). Mache die Sicherung noch einmal.</translation>
    </message>
    <message>
        <source>Reading the database took longer than a minute, so it is no backup of a training log. Export the log as CSV.</source>
        <translation>Das Lesen der Datenbank hat länger als eine Minute gedauert; sie ist also keine Sicherung eines Trainingstagebuchs. Exportiere das Tagebuch als CSV.</translation>
    </message>
    <message>
        <source>The file is no log of ours. Export it once more.</source>
        <translation>Die Datei ist kein Tagebuch von Liftgraph. Exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>The file is broken here: it is no whole JSON. Export it once more.</source>
        <translation>Die Datei ist hier kaputt: Sie ist kein ganzes JSON. Exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>A list at the head of the file is broken. Export it once more.</source>
        <translation>Eine Liste am Anfang der Datei ist kaputt. Exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>The file holds no session that can be read.</source>
        <translation>Die Datei enthält keine lesbare Einheit.</translation>
    </message>
    <message>
        <source>An exercise needs a name.</source>
        <translation>Eine Übung braucht einen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has this name already. Choose another one.</source>
        <translation>„%1“ heißt schon so. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>The name of an exercise of your own is one line that does not begin with #.</source>
        <translation>Der Name einer eigenen Übung ist eine Zeile, die nicht mit # beginnt.</translation>
    </message>
    <message>
        <source>The share of body mass has to lie between 0 and 1.</source>
        <translation>Der Anteil des Körpergewichts muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not mapped to another name.</source>
        <translation>„%1“ ist keinem anderen Namen zugeordnet.</translation>
    </message>
    <message>
        <source>No entry of &quot;%1&quot; is meant by this. Nothing was changed.</source>
        <translation>Damit ist kein Eintrag von „%1“ gemeint. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was never corrected.</source>
        <translation>„%1“ wurde nie berichtigt.</translation>
    </message>
    <message>
        <source>Days stand across the sheet, with the exercises below them. This is a guess.</source>
        <translation>Die Tage stehen nebeneinander, die Übungen darunter. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Exercises stand across the sheet, with a day in each row. This is a guess.</source>
        <translation>Die Übungen stehen nebeneinander, in jeder Zeile ein Tag. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>%1 cells hold a weight alone; sets and repetitions are those planned beside the exercise. This is a guess.</source>
        <translation>%1 Zellen enthalten nur ein Gewicht; Sätze und Wiederholungen sind die neben der Übung geplanten. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Days stand across this table, but the rows below them name no exercises that are known, so it is no training log.</source>
        <translation>In dieser Tabelle stehen Tage nebeneinander, aber die Zeilen darunter nennen keine bekannten Übungen; sie ist also kein Trainingsprotokoll.</translation>
    </message>
    <message>
        <source>This is no link to a sheet. Copy the link from the address bar of the sheet; it begins with https://.</source>
        <translation>Das ist kein Link zu einer Tabelle. Kopiere den Link aus der Adresszeile der Tabelle; er beginnt mit https://.</translation>
    </message>
    <message>
        <source>Only links that begin with https:// are opened, so that nobody between can change your log.</source>
        <translation>Nur Links, die mit https:// beginnen, werden geöffnet, damit niemand unterwegs dein Protokoll ändern kann.</translation>
    </message>
    <message>
        <source>The sheet is not shared. In Google Sheets choose Share, set General access to &quot;Anyone with the link&quot;, and try again; or download it there and import the file.</source>
        <translation>Die Tabelle ist nicht freigegeben. Wähle in Google Tabellen „Freigeben“, setze den allgemeinen Zugriff auf „Jeder, der über den Link verfügt“ und versuche es noch einmal; oder lade sie dort herunter und importiere die Datei.</translation>
    </message>
    <message>
        <source>What the link leads to is larger than a training log can be. Check the link.</source>
        <translation>Was der Link liefert, ist größer, als ein Trainingsprotokoll sein kann. Prüfe den Link.</translation>
    </message>
    <message>
        <source>The server of the link was not found. Check the link, and that this computer is online.</source>
        <translation>Der Server des Links wurde nicht gefunden. Prüfe den Link und ob dieser Computer mit dem Internet verbunden ist.</translation>
    </message>
    <message>
        <source>The server could not be reached. Check that this computer is online, and try again.</source>
        <translation>Der Server war nicht erreichbar. Prüfe, ob dieser Computer mit dem Internet verbunden ist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the one of the link (its certificate is not trusted), so nothing was downloaded.</source>
        <translation>Der Server konnte nicht beweisen, dass er der des Links ist (seinem Zertifikat wird nicht vertraut); deshalb wurde nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>The download broke off (%1). Try again.</source>
        <translation>Das Herunterladen brach ab (%1). Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>There is nothing at this link any more. Copy it again from the sheet.</source>
        <translation>Unter diesem Link ist nichts mehr. Kopiere ihn noch einmal aus der Tabelle.</translation>
    </message>
    <message>
        <source>The server refused the download (HTTP %1). Try again later.</source>
        <translation>Der Server verweigerte das Herunterladen (HTTP %1). Versuche es später noch einmal.</translation>
    </message>
    <message>
        <source>The link leads to a web page, not to a file. Copy the link of the CSV or XLSX file itself.</source>
        <translation>Der Link führt zu einer Webseite, nicht zu einer Datei. Kopiere den Link der CSV- oder XLSX-Datei selbst.</translation>
    </message>
    <message>
        <source>What the link leads to is empty. Check the link.</source>
        <translation>Was der Link liefert, ist leer. Prüfe den Link.</translation>
    </message>
    <message>
        <source>The link leads on to another server that is not safe to follow. Copy the link of the file itself.</source>
        <translation>Der Link führt weiter zu einem anderen Server, dem nicht sicher gefolgt werden kann. Kopiere den Link der Datei selbst.</translation>
    </message>
    <message>
        <source>The link leads from one address to the next without end. Copy it again.</source>
        <translation>Der Link führt endlos von einer Adresse zur nächsten. Kopiere ihn noch einmal.</translation>
    </message>
    <message>
        <source>The download could not be kept. Make room on the disk and try again.</source>
        <translation>Die heruntergeladene Datei konnte nicht abgelegt werden. Schaffe Platz auf der Platte und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not a body mass.</source>
        <translation>%1 ist kein Körpergewicht.</translation>
    </message>
    <message>
        <source>The body mass has to lie above 0.</source>
        <translation>Das Körpergewicht muss über 0 liegen.</translation>
    </message>
    <message>
        <source>With other loads and repetitions from the first tested day on, the features of all %1 earlier entries stay the same to the last bit.</source>
        <translation>Mit anderen Gewichten und Wiederholungen ab dem ersten getesteten Tag bleiben die Merkmale aller %1 früheren Einträge bis aufs letzte Bit gleich.</translation>
    </message>
    <message>
        <source>%1 rows of features moved when what they must not know was changed.</source>
        <translation>%1 Zeilen der Merkmale änderten sich, als geändert wurde, was sie nicht wissen dürfen.</translation>
    </message>
    <message>
        <source>Fitted again with that other future, %1 forecasts the same to the last bit for all %2 earlier entries.</source>
        <translation>Mit dieser anderen Zukunft neu angepasst, sagt %1 für alle %2 früheren Einträge bis aufs letzte Bit dasselbe voraus.</translation>
    </message>
    <message>
        <source>%1 forecasts moved when what they must not know was changed.</source>
        <translation>%1 Vorhersagen änderten sich, als geändert wurde, was sie nicht wissen dürfen.</translation>
    </message>
    <message>
        <source>With %1 labels changed that the %2 fit must not see, no earlier forecast moves by a bit.</source>
        <translation>Werden %1 Zielwerte geändert, die die %2 Anpassung nicht sehen darf, ändert sich keine frühere Vorhersage um ein Bit.</translation>
    </message>
    <message>
        <source>With %1 labels changed that the %2 fits must not see, no earlier forecast moves by a bit.</source>
        <translation>Werden %1 Zielwerte geändert, die die %2 Anpassungen nicht sehen dürfen, ändert sich keine frühere Vorhersage um ein Bit.</translation>
    </message>
    <message>
        <source>None of the %1 labels learned from lies on or past its cutoff.</source>
        <translation>Keiner der %1 gelernten Zielwerte liegt auf oder nach seinem Stichtag.</translation>
    </message>
    <message>
        <source>%1 label that is learned from lies on or past the cutoff.</source>
        <translation>%1 gelernter Zielwert liegt auf oder nach dem Stichtag.</translation>
    </message>
    <message>
        <source>%1 labels that are learned from lie on or past the cutoff.</source>
        <translation>%1 gelernte Zielwerte liegen auf oder nach dem Stichtag.</translation>
    </message>
    <message>
        <source>No tested entry is learned from.</source>
        <translation>Aus keinem getesteten Eintrag wird gelernt.</translation>
    </message>
    <message>
        <source>No entry of an athlete that is held out is learned from.</source>
        <translation>Aus keinem Eintrag eines ausgelassenen Athleten wird gelernt.</translation>
    </message>
    <message>
        <source>No entry of an exercise that is held out is learned from.</source>
        <translation>Aus keinem Eintrag einer ausgelassenen Übung wird gelernt.</translation>
    </message>
    <message>
        <source>Learning sees a tested entry %1 times.</source>
        <translation>Das Lernen sieht %1-mal einen getesteten Eintrag.</translation>
    </message>
    <message>
        <source>Learning sees an entry of an athlete that is held out %1 times.</source>
        <translation>Das Lernen sieht %1-mal einen Eintrag eines ausgelassenen Athleten.</translation>
    </message>
    <message>
        <source>Learning sees an entry of an exercise that is held out %1 times.</source>
        <translation>Das Lernen sieht %1-mal einen Eintrag einer ausgelassenen Übung.</translation>
    </message>
    <message>
        <source>All %1 messages run from earlier to later or within a session.</source>
        <translation>Alle %1 Nachrichten laufen von früher zu später oder innerhalb einer Einheit.</translation>
    </message>
    <message>
        <source>%1 messages run from later to earlier or between athletes.</source>
        <translation>%1 Nachrichten laufen von später zu früher oder zwischen Athleten.</translation>
    </message>
    <message>
        <source>Means and deviations of all %1 columns are those of the training entries alone.</source>
        <translation>Mittelwerte und Abweichungen aller %1 Spalten sind die der Trainingseinträge allein.</translation>
    </message>
    <message>
        <source>%1 means or deviations are not that of the training entries alone.</source>
        <translation>%1 Mittelwerte oder Abweichungen sind nicht die der Trainingseinträge allein.</translation>
    </message>
    <message>
        <source>No row holds a set or a body mass.</source>
        <translation>Keine Zeile enthält einen Satz oder ein Körpergewicht.</translation>
    </message>
    <message>
        <source>The row adds up others and is no set.</source>
        <translation>Die Zeile zählt andere zusammen und ist kein Satz.</translation>
    </message>
    <message>
        <source>%1 is less than body weight. Give what is done with help a name of its own, such as &quot;Assisted Pull Up&quot;.</source>
        <translation>%1 ist weniger als das Körpergewicht. Was mit Hilfe ausgeführt wird, braucht einen eigenen Namen, etwa „Assisted Pull Up“.</translation>
    </message>
    <message>
        <source>%1 efforts (RPE, RIR) could not be read and were left out; the sets were kept.</source>
        <translation>%1 Angaben zur Anstrengung (RPE, RIR) waren nicht lesbar und wurden weggelassen; die Sätze sind geblieben.</translation>
    </message>
    <message>
        <source>No unit is stated. Dates with dots or decimal commas are written where kilograms are used, so kilograms are assumed.</source>
        <translation>Keine Einheit ist angegeben. Daten mit Punkten und Dezimalkommas schreibt man dort, wo Kilogramm üblich sind; daher werden Kilogramm angenommen.</translation>
    </message>
    <message>
        <source>No unit is stated. The middle body mass of the file is %1, so it is read in %2. This is a guess.</source>
        <translation>Keine Einheit ist angegeben. Das mittlere Körpergewicht der Datei ist %1, daher wird sie in %2 gelesen. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is read as body mass; this is a guess.</source>
        <translation>Die Spalte „%1“ wird als Körpergewicht gelesen; das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>The sheet &quot;%1&quot; states no unit: it is read in %2, which is a guess.</source>
        <translation>Das Blatt „%1“ nennt keine Einheit: Es wird in %2 gelesen, das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>%1 is not what a person weighs (20 to 400 kg).</source>
        <translation>%1 wiegt kein Mensch (20 bis 400 kg).</translation>
    </message>
    <message>
        <source>The file has no column of body masses.</source>
        <translation>Die Datei hat keine Spalte mit Körpergewichten.</translation>
    </message>
    <message>
        <source>%1 days have more than one body mass; the last of each day was read.</source>
        <translation>%1 Tage haben mehr als ein Körpergewicht; gelesen wurde das letzte jedes Tages.</translation>
    </message>
    <message>
        <source>%1 rows hold other measurements and were left out: %2.</source>
        <translation>%1 Zeilen enthalten andere Messwerte und wurden weggelassen: %2.</translation>
    </message>
    <message>
        <source>The body tracker of the backup is kept in a way that is not known; it was left out.</source>
        <translation>Die Körperwerte der Sicherung liegen in einer unbekannten Form vor; sie wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 row states a session length that could not be read; it was left out.</source>
        <translation>1 Zeile nennt eine Dauer der Einheit, die nicht lesbar war; sie wurde weggelassen.</translation>
    </message>
    <message>
        <source>1 row carries an unknown mark in the set column; it was read as a working set.</source>
        <translation>1 Zeile hat in der Satzspalte ein unbekanntes Zeichen; sie wurde als Arbeitssatz gelesen.</translation>
    </message>
    <message>
        <source>1 effort above 10 was left out: fatigue and intensity are rated from 1 to 10.</source>
        <translation>1 Anstrengung über 10 wurde weggelassen: Ermüdung und Intensität reichen von 1 bis 10.</translation>
    </message>
    <message>
        <source>1 effort (RPE, RIR) could not be read and was left out; the set was kept.</source>
        <translation>1 Anstrengung (RPE, RIR) war nicht lesbar und wurde weggelassen; der Satz blieb.</translation>
    </message>
    <message>
        <source>1 day has more than one body mass; the last was read.</source>
        <translation>1 Tag hat mehr als ein Körpergewicht; das letzte wurde gelesen.</translation>
    </message>
    <message>
        <source>1 row holds another measurement and was left out: %1.</source>
        <translation>1 Zeile enthält eine andere Messung und wurde weggelassen: %1.</translation>
    </message>
    <message>
        <source>1 cell of repetitions holds a date: a spreadsheet has probably turned a range such as 8-10 into it. The lower number was read, as a guess; the range is in the set&apos;s note.</source>
        <translation>1 Zelle der Wiederholungen enthält ein Datum: Eine Tabellenkalkulation hat wohl einen Bereich wie 8-10 dazu gemacht. Gelesen wurde vermutungsweise die kleinere Zahl; der Bereich steht in der Notiz des Satzes.</translation>
    </message>
    <message>
        <source>1 set stands in more than one sheet; both were read. Delete the sheet that repeats another.</source>
        <translation>1 Satz steht in mehr als einem Blatt; beide wurden gelesen. Lösche das Blatt, das ein anderes wiederholt.</translation>
    </message>
    <message>
        <source>1 set is not ticked as done in the app; it was read like the others.</source>
        <translation>1 Satz ist in der App nicht als erledigt abgehakt; er wurde wie die anderen gelesen.</translation>
    </message>
    <message>
        <source>1 cell gives a range of repetitions; the lower number was taken.</source>
        <translation>1 Zelle nennt einen Bereich von Wiederholungen; die kleinere Zahl wurde genommen.</translation>
    </message>
    <message>
        <source>1 row lists fewer numbers than sets; the last one was taken for the rest.</source>
        <translation>1 Zeile nennt weniger Zahlen als Sätze; für den Rest gilt die letzte.</translation>
    </message>
    <message>
        <source>1 cell for the date or the exercise is empty; that of the row above was taken.</source>
        <translation>1 Zelle für Datum oder Übung ist leer; es gilt die der Zeile darüber.</translation>
    </message>
    <message>
        <source>1 row states a multiplier; its load is kept as written, without it.</source>
        <translation>1 Zeile nennt einen Multiplikator; ihre Last bleibt, wie sie dasteht, ohne ihn.</translation>
    </message>
    <message>
        <source>1 cell holds a weight alone; sets and repetitions are those planned beside the exercise. This is a guess.</source>
        <translation>1 Zelle enthält nur ein Gewicht; Sätze und Wiederholungen sind die geplanten neben der Übung. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>The sheets %1 may be the logs of different people, by their names; all were read as one person&apos;s log. Import each sheet as an athlete of its own to keep them apart.</source>
        <translation>Die Blätter %1 sind ihren Namen nach vielleicht die Logs verschiedener Personen; alle wurden als Log einer Person gelesen. Importiere jedes Blatt als eigenen Athleten, um sie auseinanderzuhalten.</translation>
    </message>
    <message>
        <source>1 cell gives a range of sets; the lower number was taken.</source>
        <translation>1 Zelle gibt eine Spanne von Sätzen an; die kleinere Zahl wurde genommen.</translation>
    </message>
    <message>
        <source>%1 cells give a range of sets; the lower number was taken.</source>
        <translation>%1 Zellen geben eine Spanne von Sätzen an; die kleinere Zahl wurde genommen.</translation>
    </message>
    <message>
        <source>1 cell of repetitions holds a time or a distance; the set was read as that.</source>
        <translation>1 Zelle der Wiederholungen enthält eine Zeit oder Strecke; der Satz wurde so gelesen.</translation>
    </message>
    <message>
        <source>%1 cells of repetitions hold a time or a distance; the sets were read as that.</source>
        <translation>%1 Zellen der Wiederholungen enthalten eine Zeit oder Strecke; die Sätze wurden so gelesen.</translation>
    </message>
    <message>
        <source>%1 exercise names begin with a label such as %2; the labels were taken off and are in the notes of the entries. This is a guess.</source>
        <translation>%1 Übungsnamen beginnen mit einer Kennung wie %2; die Kennungen wurden abgetrennt und stehen in den Notizen der Einträge. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>The days of this table have no year.</source>
        <translation>Die Tage dieser Tabelle haben kein Jahr.</translation>
    </message>
    <message>
        <source>%1 is a day without a year.</source>
        <translation>%1 ist ein Tag ohne Jahr.</translation>
    </message>
    <message>
        <source>%1 is a day without a year. State the year, or write it into the name of the file or above the table.</source>
        <translation>%1 ist ein Tag ohne Jahr. Gib das Jahr an oder schreibe es in den Namen der Datei oder über die Tabelle.</translation>
    </message>
    <message>
        <source>State the year, or write it into the name of the file or above the table.</source>
        <translation>Gib das Jahr an oder schreibe es in den Namen der Datei oder über die Tabelle.</translation>
    </message>
    <message>
        <source>%1 is a weekday without a date. Write the day on which week 1 begins above the table, such as &quot;Start 2024-01-08&quot;; or state the year, if the weeks are those of the calendar.</source>
        <translation>%1 ist ein Wochentag ohne Datum. Schreibe über die Tabelle, an welchem Tag Woche 1 beginnt, etwa „Start 2024-01-08“; oder gib das Jahr an, falls es Kalenderwochen sind.</translation>
    </message>
    <message>
        <source>%1 is a weekday without a date.</source>
        <translation>%1 ist ein Wochentag ohne Datum.</translation>
    </message>
    <message>
        <source>Write the day on which week 1 begins above the table, such as &quot;Start 2024-01-08&quot;; or state the year, if the weeks are those of the calendar.</source>
        <translation>Schreibe über die Tabelle, an welchem Tag Woche 1 beginnt, etwa „Start 2024-01-08“; oder gib das Jahr an, falls es Kalenderwochen sind.</translation>
    </message>
    <message>
        <source>You chose %1 for days that are written without a year.</source>
        <translation>Du hast %1 für Tage gewählt, die ohne Jahr geschrieben sind.</translation>
    </message>
    <message>
        <source>Days such as %1 have no year; %2 was taken from %3. This is a guess.</source>
        <translation>Tage wie %1 haben kein Jahr; %2 stammt aus %3. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Days such as %1 have no year; that of the whole date above them was taken. This is a guess.</source>
        <translation>Tage wie %1 haben kein Jahr; das des vollständigen Datums darüber wurde genommen. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Week and weekday are read as dates: week 1 is that of %1, from %2. This is a guess.</source>
        <translation>Woche und Wochentag werden als Datum gelesen: Woche 1 ist die vom %1, aus %2. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Week and weekday are read as calendar weeks of %1, the year from %2. This is a guess.</source>
        <translation>Woche und Wochentag werden als Kalenderwochen von %1 gelesen, das Jahr aus %2. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>Sheets are named after days without a year, such as %1; they are read as of %2. This is a guess.</source>
        <translation>Blätter heißen nach Tagen ohne Jahr, etwa %1; sie werden als Tage von %2 gelesen. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>repetitions x sets</source>
        <translation>Wiederholungen x Sätze</translation>
    </message>
    <message>
        <source>weight x repetitions x sets</source>
        <translation>Gewicht x Wiederholungen x Sätze</translation>
    </message>
    <message>
        <source>weight x sets x repetitions</source>
        <translation>Gewicht x Sätze x Wiederholungen</translation>
    </message>
    <message>
        <source>sets x weight x repetitions</source>
        <translation>Sätze x Gewicht x Wiederholungen</translation>
    </message>
    <message>
        <source>sets x repetitions x weight</source>
        <translation>Sätze x Wiederholungen x Gewicht</translation>
    </message>
    <message>
        <source>repetitions x sets x weight</source>
        <translation>Wiederholungen x Sätze x Gewicht</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>the line above the table</source>
        <translation>der Zeile über der Tabelle</translation>
    </message>
    <message>
        <source>the name of the sheet</source>
        <translation>dem Namen des Blatts</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>dem Namen der Datei</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is read as the number of sets, because no exercise has several rows on a day. This is a guess.</source>
        <translation>Die Spalte „%1“ wird als Anzahl der Sätze gelesen, weil keine Übung an einem Tag mehrere Zeilen hat. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>%1 is no date, as in a programme. Write the date of each session beside it.</source>
        <translation>%1 ist kein Datum, wie in einem Trainingsplan. Schreibe das Datum jeder Einheit daneben.</translation>
    </message>
    <message>
        <source>%1 says that nothing was done.</source>
        <translation>%1 sagt, dass nichts gemacht wurde.</translation>
    </message>
    <message>
        <source>1 rest could not be read and was left out; the set was kept.</source>
        <translation>1 Pause war nicht lesbar und wurde ausgelassen; der Satz blieb.</translation>
    </message>
    <message>
        <source>%1 rests could not be read and were left out; the sets were kept.</source>
        <translation>%1 Pausen waren nicht lesbar und wurden ausgelassen; die Sätze blieben.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is read as several sets in a cell, because its cells look like it. This is a guess.</source>
        <translation>Die Spalte „%1“ wird als mehrere Sätze in einer Zelle gelesen, weil ihre Zellen so aussehen. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>UMAP is for at most %1 entries; PCA shows any number.</source>
        <translation>UMAP ist für höchstens %1 Einträge; PCA zeigt beliebig viele.</translation>
    </message>
    <message>
        <source>The kept view cannot be read; remove it and keep it anew.</source>
        <translation>Die gemerkte Ansicht ist nicht lesbar; entferne sie und merke sie neu.</translation>
    </message>
    <message>
        <source>No row names &quot;%1&quot;.</source>
        <translation>Keine Zeile nennt „%1“.</translation>
    </message>
    <message>
        <source>The days are numbers; the month was taken from the heading above them, or from a name. This is a guess.</source>
        <translation>Die Tage sind Zahlen; der Monat wurde der Überschrift darüber oder einem Namen entnommen. Das ist geraten.</translation>
    </message>
    <message>
        <source>Week and weekday are read as dates of calendar weeks.</source>
        <translation>Woche und Wochentag werden als Tage von Kalenderwochen gelesen.</translation>
    </message>
    <message>
        <source>The rows have times of their own; those less than two hours apart are read as one session. This is a guess.</source>
        <translation>Die Zeilen haben eigene Uhrzeiten; was weniger als zwei Stunden auseinanderliegt, wird als eine Einheit gelesen. Das ist geraten.</translation>
    </message>
    <message>
        <source>The line belongs to no exercise.</source>
        <translation>Die Zeile gehört zu keiner Übung.</translation>
    </message>
    <message>
        <source>%1 is no set: weight and repetitions are wanted.</source>
        <translation>%1 ist kein Satz: gebraucht werden Gewicht und Wiederholungen.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; names several people, such as &quot;%2&quot; and &quot;%3&quot;; all rows were read as one person&apos;s log. Import each of them as an athlete of their own to keep them apart.</source>
        <translation>Die Spalte „%1“ nennt mehrere Personen, etwa „%2“ und „%3“; alle Zeilen wurden als Protokoll einer Person gelesen. Wer sie getrennt halten will, importiert jede als eigenen Athleten.</translation>
    </message>
    <message>
        <source>%1 of %2 loads state a unit, %3; the others look like %4 by their size.</source>
        <translation>Bei %1 von %2 Lasten steht eine Einheit, %3; die übrigen sehen ihrer Größe nach wie %4 aus.</translation>
    </message>
    <message>
        <source>1 set&apos;s note says that it was assisted; it is listed under the exercise&apos;s name with (Assisted), its load as help.</source>
        <translation>Die Notiz von 1 Satz sagt, dass er mit Hilfe ausgeführt wurde; er steht unter dem Namen der Übung mit (Assisted), seine Last als Hilfe.</translation>
    </message>
    <message>
        <source>%1 sets&apos; notes say that they were assisted; they are listed under the exercise&apos;s name with (Assisted), their loads as help.</source>
        <translation>Die Notizen von %1 Sätzen sagen, dass sie mit Hilfe ausgeführt wurden; sie stehen unter dem Namen der Übung mit (Assisted), ihre Lasten als Hilfe.</translation>
    </message>
    <message>
        <source>Numbers alone are read as repetitions where all of an exercise are whole and at most 30 or it is done without weights, else as weights, whose repetitions are not known. This is a guess.</source>
        <translation>Einzelne Zahlen gelten als Wiederholungen, wenn alle einer Übung ganz und höchstens 30 sind oder sie ohne Gewichte ausgeführt wird, sonst als Gewichte, deren Wiederholungen nicht bekannt sind. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>This table lists activities as a watch records them, without the exercises and sets of each. Export the log of the app in which the sets are written.</source>
        <translation>Diese Tabelle listet Aktivitäten, wie eine Uhr sie aufzeichnet, ohne deren Übungen und Sätze. Exportiere das Tagebuch der App, in der die Sätze stehen.</translation>
    </message>
    <message>
        <source>1 cell of weights holds a time or a distance; the set was read as that.</source>
        <translation>1 Zelle mit Gewichten enthält eine Zeit oder eine Strecke; der Satz wurde so gelesen.</translation>
    </message>
    <message>
        <source>%1 cells of weights hold a time or a distance; the sets were read as that.</source>
        <translation>%1 Zellen mit Gewichten enthalten eine Zeit oder eine Strecke; die Sätze wurden so gelesen.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is read as the number of the set, because the rows of an exercise count 1, 2, 3 in it. This is a guess.</source>
        <translation>Die Spalte „%1“ wird als Nummer des Satzes gelesen, weil die Zeilen einer Übung darin 1, 2, 3 zählen. Das ist geraten.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; sums up several sets; a log has a row or a cell for each of them.</source>
        <translation>Die Spalte „%1“ fasst mehrere Sätze zusammen; ein Protokoll hat für jeden eine Zeile oder eine Zelle.</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message>
        <source>%1 reps</source>
        <translation>%1 Wdh.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file is not there any more. Check its name and folder.</source>
        <translation>Die Datei ist nicht mehr da. Prüfe ihren Namen und den Ordner.</translation>
    </message>
    <message>
        <source>This is a folder, not a file. Choose the file inside it.</source>
        <translation>Das ist ein Ordner, keine Datei. Wähle die Datei darin.</translation>
    </message>
    <message>
        <source>The file could not be read. Check its permissions, or copy it to another folder.</source>
        <translation>Die Datei ließ sich nicht lesen. Prüfe ihre Zugriffsrechte oder kopiere sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file is empty. Export it once more.</source>
        <translation>Die Datei ist leer. Exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>This is not a text file. Export your log as CSV and choose that file.</source>
        <translation>Das ist keine Textdatei. Exportiere dein Tagebuch als CSV und wähle diese Datei.</translation>
    </message>
    <message>
        <source>The file is larger than a training log can be. Choose another file.</source>
        <translation>Die Datei ist größer, als ein Trainingstagebuch sein kann. Wähle eine andere.</translation>
    </message>
    <message>
        <source>A line of the file is longer than a training log&apos;s can be. Check that it is the right file.</source>
        <translation>Eine Zeile der Datei ist länger, als sie in einem Trainingstagebuch sein kann. Prüfe, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The file&apos;s characters could not be recognised. Save it as UTF-8 and try again.</source>
        <translation>Die Zeichen der Datei ließen sich nicht erkennen. Speichere sie als UTF-8 und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The first line does not name the columns. Export with a header line.</source>
        <translation>Die erste Zeile nennt die Spalten nicht. Exportiere mit einer Kopfzeile.</translation>
    </message>
    <message>
        <source>The file has column names but no rows. Export it once more.</source>
        <translation>Die Datei hat Spaltennamen, aber keine Zeilen. Exportiere sie noch einmal.</translation>
    </message>
    <message>
        <source>Not one row of the file could be used. Check the format, the unit and the date order.</source>
        <translation>Keine einzige Zeile der Datei war brauchbar. Prüfe Format, Maßeinheit und Reihenfolge des Datums.</translation>
    </message>
    <message>
        <source>The library is damaged. Open one of the daily copies that lie beside it.</source>
        <translation>Die Bibliothek ist beschädigt. Öffne eine der Tageskopien, die daneben liegen.</translation>
    </message>
    <message>
        <source>The library was written by a newer Liftgraph. Install that version to open it.</source>
        <translation>Die Bibliothek stammt von einem neueren Liftgraph. Installiere diese Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>The library may only be read. Change its permissions or copy it to another folder.</source>
        <translation>Die Bibliothek darf nur gelesen werden. Ändere ihre Zugriffsrechte oder kopiere sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program is using the library. Close it there and try again.</source>
        <translation>Ein anderes Programm benutzt die Bibliothek. Schließe sie dort und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The library is not there. Choose another one or make a new one.</source>
        <translation>Die Bibliothek ist nicht da. Wähle eine andere oder lege eine neue an.</translation>
    </message>
    <message>
        <source>This file is not a Liftgraph library. Choose a file that ends in .liftgraph.</source>
        <translation>Diese Datei ist keine Liftgraph-Bibliothek. Wähle eine Datei, die auf .liftgraph endet.</translation>
    </message>
    <message>
        <source>The athlete is not in this library any more. Choose another one.</source>
        <translation>Der Athlet ist nicht mehr in dieser Bibliothek. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei ließ sich nicht schreiben. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The disk is full. Make room and try again; what was stored before is safe.</source>
        <translation>Der Datenträger ist voll. Schaffe Platz und versuche es noch einmal; was vorher gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>There is too little to learn from yet. Import more sessions.</source>
        <translation>Zum Lernen ist noch zu wenig da. Importiere mehr Einheiten.</translation>
    </message>
    <message>
        <source>The model file is damaged or does not fit this log. Choose another one.</source>
        <translation>Die Modelldatei ist beschädigt oder passt nicht zu diesem Tagebuch. Wähle eine andere.</translation>
    </message>
    <message>
        <source>The chosen device is not in this computer. Choose another one in the preferences.</source>
        <translation>Das gewählte Gerät ist nicht in diesem Rechner. Wähle in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>The training went out of bounds. Use a smaller learning rate.</source>
        <translation>Das Training ist entgleist. Nimm eine kleinere Lernrate.</translation>
    </message>
    <message>
        <source>A part of the program is missing. Install Liftgraph once more.</source>
        <translation>Ein Teil des Programms fehlt. Installiere Liftgraph noch einmal.</translation>
    </message>
    <message>
        <source>Stopped before it was done. Nothing was changed.</source>
        <translation>Vor dem Ende abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Something went wrong inside Liftgraph. Try again.</source>
        <translation>In Liftgraph ist etwas schiefgegangen. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Merkmale berechnen</translation>
    </message>
    <message>
        <source>Building the graph</source>
        <translation>Graph aufbauen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>Explaining</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Arranging the map</source>
        <translation>Karte anordnen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Simulating</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>The top of the repetition range was reached: add weight and start at its bottom.</source>
        <translation>Die Obergrenze der Wiederholungen ist erreicht: mehr Gewicht und wieder an der Untergrenze anfangen.</translation>
    </message>
    <message>
        <source>There was something left: keep the weight and add a repetition.</source>
        <translation>Da war noch Luft: Gewicht halten, eine Wiederholung mehr.</translation>
    </message>
    <message>
        <source>It was hard enough: repeat the same weight and repetitions.</source>
        <translation>Es war schwer genug: Gewicht und Wiederholungen gleich lassen.</translation>
    </message>
    <message>
        <source>It was too hard: take some weight off.</source>
        <translation>Es war zu schwer: etwas Gewicht runter.</translation>
    </message>
    <message>
        <source>An easier week is due: less weight and fewer sets.</source>
        <translation>Eine leichtere Woche ist fällig: weniger Gewicht und weniger Sätze.</translation>
    </message>
    <message>
        <source>Several sessions without progress: an easier one first.</source>
        <translation>Mehrere Einheiten ohne Fortschritt: erst einmal eine leichtere.</translation>
    </message>
    <message>
        <source>Body weight with something left: add a repetition.</source>
        <translation>Körpergewicht, da war noch Luft: eine Wiederholung mehr.</translation>
    </message>
    <message>
        <source>Body weight, hard enough: repeat the same repetitions.</source>
        <translation>Körpergewicht, schwer genug: gleiche Wiederholungen noch einmal.</translation>
    </message>
    <message>
        <source>Too few sessions of this exercise yet: repeat what you did.</source>
        <translation>Noch zu wenige Einheiten dieser Übung: mach dasselbe noch einmal.</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rücken</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Ganzkörper</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>The columns of this file are not those of a known app. Change columns says what they mean.</source>
        <translation>Die Spalten dieser Datei gehören zu keiner bekannten App. Mit Spalten ändern sagst du, was sie bedeuten.</translation>
    </message>
</context>
<context>
    <name>EvaluationHistory</name>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Startzahlen</translation>
    </message>
    <message>
        <source>first seed</source>
        <translation>erster Startzahl</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Compound</source>
        <translation>Mehrgelenkig</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Eingelenkig</translation>
    </message>
    <message>
        <source>Bodyweight</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>Timed</source>
        <translation>Auf Zeit</translation>
    </message>
    <message>
        <source>Cardio</source>
        <translation>Ausdauer</translation>
    </message>
    <message>
        <source>Quadriceps</source>
        <translation>Quadrizeps</translation>
    </message>
    <message>
        <source>Hamstrings</source>
        <translation>Beinbeuger</translation>
    </message>
    <message>
        <source>Glutes</source>
        <translation>Gesäß</translation>
    </message>
    <message>
        <source>Calves</source>
        <translation>Waden</translation>
    </message>
    <message>
        <source>Adductors</source>
        <translation>Adduktoren</translation>
    </message>
    <message>
        <source>Abductors</source>
        <translation>Abduktoren</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Brust</translation>
    </message>
    <message>
        <source>Lats</source>
        <translation>Latissimus</translation>
    </message>
    <message>
        <source>Middle back</source>
        <translation>Mittlerer Rücken</translation>
    </message>
    <message>
        <source>Lower back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Trapez</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Biceps</source>
        <translation>Bizeps</translation>
    </message>
    <message>
        <source>Triceps</source>
        <translation>Trizeps</translation>
    </message>
    <message>
        <source>Forearms</source>
        <translation>Unterarme</translation>
    </message>
    <message>
        <source>Abdominals</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nacken</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>Squat</source>
        <translation>Kniebeuge</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hüftbeuge</translation>
    </message>
    <message>
        <source>Lunge</source>
        <translation>Ausfallschritt</translation>
    </message>
    <message>
        <source>Horizontal push</source>
        <translation>Drücken waagerecht</translation>
    </message>
    <message>
        <source>Vertical push</source>
        <translation>Drücken senkrecht</translation>
    </message>
    <message>
        <source>Horizontal pull</source>
        <translation>Ziehen waagerecht</translation>
    </message>
    <message>
        <source>Vertical pull</source>
        <translation>Ziehen senkrecht</translation>
    </message>
    <message>
        <source>Knee extension</source>
        <translation>Kniestreckung</translation>
    </message>
    <message>
        <source>Knee flexion</source>
        <translation>Kniebeugung</translation>
    </message>
    <message>
        <source>Hip abduction</source>
        <translation>Hüftabduktion</translation>
    </message>
    <message>
        <source>Hip adduction</source>
        <translation>Hüftadduktion</translation>
    </message>
    <message>
        <source>Hip extension</source>
        <translation>Hüftstreckung</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <translation>Wadenheben</translation>
    </message>
    <message>
        <source>Elbow flexion</source>
        <translation>Ellbogenbeugung</translation>
    </message>
    <message>
        <source>Elbow extension</source>
        <translation>Ellbogenstreckung</translation>
    </message>
    <message>
        <source>Shoulder raise</source>
        <translation>Schulterheben</translation>
    </message>
    <message>
        <source>Chest fly</source>
        <translation>Fliegende</translation>
    </message>
    <message>
        <source>Shrug</source>
        <translation>Schulterzucken</translation>
    </message>
    <message>
        <source>Wrist flexion</source>
        <translation>Handgelenkbeugung</translation>
    </message>
    <message>
        <source>Trunk flexion</source>
        <translation>Rumpfbeugung</translation>
    </message>
    <message>
        <source>Trunk rotation</source>
        <translation>Rumpfdrehung</translation>
    </message>
    <message>
        <source>Trunk stability</source>
        <translation>Rumpfstabilität</translation>
    </message>
    <message>
        <source>Trunk extension</source>
        <translation>Rumpfstreckung</translation>
    </message>
    <message>
        <source>Carry</source>
        <translation>Tragen</translation>
    </message>
    <message>
        <source>Olympic</source>
        <translation>Gewichtheben</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Locomotion</source>
        <translation>Fortbewegung</translation>
    </message>
    <message>
        <source>Barbell</source>
        <translation>Langhantel</translation>
    </message>
    <message>
        <source>Dumbbell</source>
        <translation>Kurzhantel</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Kabelzug</translation>
    </message>
    <message>
        <source>Kettlebell</source>
        <translation>Kettlebell</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Smith machine</source>
        <translation>Multipresse</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Held for time</source>
        <translation>Auf Zeit gehalten</translation>
    </message>
    <message>
        <source>Body weight less help</source>
        <translation>Körpergewicht abzüglich Hilfe</translation>
    </message>
    <message>
        <source>Body weight plus load</source>
        <translation>Körpergewicht plus Last</translation>
    </message>
    <message>
        <source>%1, one in each hand</source>
        <translation>%1, je Hand eine</translation>
    </message>
    <message>
        <source>%1, one side at a time</source>
        <translation>%1, je Seite einzeln</translation>
    </message>
    <message>
        <source>%1, %2 % of body mass</source>
        <translation>%1, %2 % des Körpergewichts</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>Volume (log)</source>
        <translation>Volumen (log)</translation>
    </message>
    <message>
        <source>Volume load (log)</source>
        <translation>Volumen, Gewicht mal Wiederholungen (log)</translation>
    </message>
    <message>
        <source>Working sets</source>
        <translation>Arbeitssätze</translation>
    </message>
    <message>
        <source>Top set reps</source>
        <translation>Wdh. im Topsatz</translation>
    </message>
    <message>
        <source>Repetitions of the top set</source>
        <translation>Wiederholungen des Topsatzes</translation>
    </message>
    <message>
        <source>Median reps</source>
        <translation>Wdh. im Median</translation>
    </message>
    <message>
        <source>Median repetitions</source>
        <translation>Wiederholungen im Median</translation>
    </message>
    <message>
        <source>Weight to best</source>
        <translation>Gewicht/Bestes</translation>
    </message>
    <message>
        <source>Top weight against the best so far (log)</source>
        <translation>Höchstes Gewicht gegen das bisher beste (log)</translation>
    </message>
    <message>
        <source>e1RM to best</source>
        <translation>e1RM/Bestes</translation>
    </message>
    <message>
        <source>Estimated maximum against the best so far (log)</source>
        <translation>Geschätztes Maximum gegen das bisher beste (log)</translation>
    </message>
    <message>
        <source>Share of maximum</source>
        <translation>Anteil am Max.</translation>
    </message>
    <message>
        <source>Top weight as a share of the recent maximum</source>
        <translation>Höchstes Gewicht als Anteil am jüngsten Maximum</translation>
    </message>
    <message>
        <source>Reps in reserve</source>
        <translation>Wdh. in Reserve</translation>
    </message>
    <message>
        <source>Repetitions in reserve</source>
        <translation>Wiederholungen in Reserve</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Ermüdung</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Satzpausen</translation>
    </message>
    <message>
        <source>Since exercise</source>
        <translation>Seit der Übung</translation>
    </message>
    <message>
        <source>Days since the same exercise</source>
        <translation>Tage seit derselben Übung</translation>
    </message>
    <message>
        <source>Since muscle</source>
        <translation>Seit dem Muskel</translation>
    </message>
    <message>
        <source>Days since the same muscle</source>
        <translation>Tage seit demselben Muskel</translation>
    </message>
    <message>
        <source>Day&apos;s load (log)</source>
        <translation>Tageslast (log)</translation>
    </message>
    <message>
        <source>Load of the day (log)</source>
        <translation>Last des Tages (log)</translation>
    </message>
    <message>
        <source>Monotony, 7 days</source>
        <translation>Monotonie, 7 Tage</translation>
    </message>
    <message>
        <source>Monotony of the last 7 days</source>
        <translation>Monotonie der letzten 7 Tage</translation>
    </message>
    <message>
        <source>Strain, 7 days</source>
        <translation>Strain, 7 Tage</translation>
    </message>
    <message>
        <source>Strain of the last 7 days (log)</source>
        <translation>Strain der letzten 7 Tage (log)</translation>
    </message>
    <message>
        <source>Load 7 to 28 days</source>
        <translation>Last 7 zu 28 Tage</translation>
    </message>
    <message>
        <source>Average load of 7 days against 28 days</source>
        <translation>Mittlere Last von 7 gegen 28 Tage</translation>
    </message>
    <message>
        <source>Repeats (exercise)</source>
        <translation>Gleiches (Übung)</translation>
    </message>
    <message>
        <source>Share of repeats so far (exercise)</source>
        <translation>Anteil unveränderter Einheiten bisher (Übung)</translation>
    </message>
    <message>
        <source>Repeats (overall)</source>
        <translation>Gleiches (alles)</translation>
    </message>
    <message>
        <source>Share of repeats so far (overall)</source>
        <translation>Anteil unveränderter Einheiten bisher (alle Übungen)</translation>
    </message>
    <message>
        <source>Place in session</source>
        <translation>Platz der Übung</translation>
    </message>
    <message>
        <source>Place in the session</source>
        <translation>Platz in der Einheit</translation>
    </message>
    <message>
        <source>Weight change</source>
        <translation>Gewicht anders</translation>
    </message>
    <message>
        <source>Change of weight since last time (log)</source>
        <translation>Änderung des Gewichts seit letztem Mal (log)</translation>
    </message>
    <message>
        <source>Reps change</source>
        <translation>Wdh. anders</translation>
    </message>
    <message>
        <source>Change of repetitions since last time</source>
        <translation>Änderung der Wiederholungen seit letztem Mal</translation>
    </message>
    <message>
        <source>Followed: weight</source>
        <translation>Danach: Gewicht</translation>
    </message>
    <message>
        <source>What followed this weight last time: change of weight (log)</source>
        <translation>Was letztes Mal auf dieses Gewicht folgte: Änderung des Gewichts (log)</translation>
    </message>
    <message>
        <source>Followed: reps</source>
        <translation>Danach: Wdh.</translation>
    </message>
    <message>
        <source>What followed this weight last time: change of repetitions</source>
        <translation>Was letztes Mal auf dieses Gewicht folgte: Änderung der Wiederholungen</translation>
    </message>
    <message>
        <source>Change today</source>
        <translation>Heute anders</translation>
    </message>
    <message>
        <source>Mean change today of the exercises before it (log)</source>
        <translation>Mittlere Änderung heute bei den Übungen davor (log)</translation>
    </message>
    <message>
        <source>Deload week</source>
        <translation>Leichtere Woche</translation>
    </message>
    <message>
        <source>Type: Unknown</source>
        <translation>Art: unbekannt</translation>
    </message>
    <message>
        <source>Type: Compound</source>
        <translation>Art: mehrgelenkig</translation>
    </message>
    <message>
        <source>Type: Isolation</source>
        <translation>Art: eingelenkig</translation>
    </message>
    <message>
        <source>Type: Bodyweight</source>
        <translation>Art: Körpergewicht</translation>
    </message>
    <message>
        <source>Type: Timed</source>
        <translation>Art: auf Zeit</translation>
    </message>
    <message>
        <source>Type: Cardio</source>
        <translation>Art: Ausdauer</translation>
    </message>
    <message>
        <source>Muscle: Unknown</source>
        <translation>Muskel: unbekannt</translation>
    </message>
    <message>
        <source>Muscle: Legs</source>
        <translation>Muskel: Beine</translation>
    </message>
    <message>
        <source>Muscle: Back</source>
        <translation>Muskel: Rücken</translation>
    </message>
    <message>
        <source>Muscle: Chest</source>
        <translation>Muskel: Brust</translation>
    </message>
    <message>
        <source>Muscle: Shoulders</source>
        <translation>Muskel: Schultern</translation>
    </message>
    <message>
        <source>Muscle: Arms</source>
        <translation>Muskel: Arme</translation>
    </message>
    <message>
        <source>Muscle: Core</source>
        <translation>Muskel: Rumpf</translation>
    </message>
    <message>
        <source>Muscle: Whole body</source>
        <translation>Muskel: Ganzkörper</translation>
    </message>
    <message>
        <source>log(1+kg)</source>
        <translation>log(1+kg)</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>log ratio</source>
        <translation>log. Verhältnis</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>1 to 10</source>
        <translation>1 bis 10</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>log(1+load)</source>
        <translation>log(1+Last)</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Around %1</source>
        <translation>Um %1</translation>
    </message>
    <message>
        <source>Around %1, %2 relations away</source>
        <translation>Um %1, bis %2 Beziehungen weit</translation>
    </message>
    <message>
        <source>between</source>
        <translation>zwischen</translation>
    </message>
    <message>
        <source>Top weight</source>
        <translation>Höchstes Gewicht</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Without same-session relations</source>
        <translation>Ohne Beziehungen in der Einheit</translation>
    </message>
    <message>
        <source>Without temporal relations</source>
        <translation>Ohne zeitliche Beziehungen</translation>
    </message>
    <message>
        <source>Name contains “%1”</source>
        <translation>Name enthält „%1“</translation>
    </message>
</context>
<context>
    <name>GraphView</name>
    <message>
        <source>same session</source>
        <translation>gleiche Einheit</translation>
    </message>
    <message>
        <source>next time</source>
        <translation>nächstes Mal</translation>
    </message>
    <message>
        <source>thicker: more shared sessions</source>
        <translation>dicker: mehr gemeinsame Einheiten</translation>
    </message>
    <message>
        <source>close together: alike to the model</source>
        <translation>nah beieinander: für das Modell ähnlich</translation>
    </message>
    <message>
        <source>colours are muscle groups</source>
        <translation>Farben sind Muskelgruppen</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>grey: %1</source>
        <translation>grau: %1</translation>
    </message>
</context>
<context>
    <name>ModelTable</name>
    <message>
        <source>Each entry hears the mean of its neighbours beside itself (Hamilton 2017).</source>
        <translation>Jeder Eintrag hört neben sich selbst den Mittelwert seiner Nachbarn (Hamilton 2017).</translation>
    </message>
    <message>
        <source>Each entry is blended with its neighbours by how connected both are (Kipf and Welling 2017).</source>
        <translation>Jeder Eintrag wird mit seinen Nachbarn gemischt, je nachdem, wie verbunden beide sind (Kipf und Welling 2017).</translation>
    </message>
    <message>
        <source>Each entry weighs its neighbours by what both are (Velickovic 2018).</source>
        <translation>Jeder Eintrag gewichtet seine Nachbarn danach, was beide sind (Velickovic 2018).</translation>
    </message>
    <message>
        <source>The same widths without a graph: it tells whether the graph helps.</source>
        <translation>Dieselben Breiten ohne Graph: zeigt, ob der Graph hilft.</translation>
    </message>
    <message>
        <source>A memory over the earlier entries of one exercise, in order (Hochreiter and Schmidhuber 1997): no other exercise is heard.</source>
        <translation>Ein Gedächtnis über die früheren Einträge einer Übung, der Reihe nach (Hochreiter und Schmidhuber 1997): keine andere Übung wird gehört.</translation>
    </message>
    <message>
        <source>As last time.</source>
        <translation>Wie letztes Mal.</translation>
    </message>
    <message>
        <source>The mean of the athlete&apos;s sessions of the exercise so far.</source>
        <translation>Der Mittelwert der bisherigen Einheiten der Übung.</translation>
    </message>
    <message>
        <source>A straight line through the last eight sessions of the exercise.</source>
        <translation>Eine Gerade durch die letzten acht Einheiten der Übung.</translation>
    </message>
    <message>
        <source>What the prescription rule says.</source>
        <translation>Was die Regel der Vorgabe sagt.</translation>
    </message>
    <message>
        <source>Linear regression on every feature with a penalty (Hoerl and Kennard 1970).</source>
        <translation>Lineare Regression auf alle Merkmale mit Strafterm (Hoerl und Kennard 1970).</translation>
    </message>
    <message>
        <source>Gradient-boosted trees on every feature (Chen and Guestrin 2016).</source>
        <translation>Gradient-Boosting-Bäume auf alle Merkmale (Chen und Guestrin 2016).</translation>
    </message>
    <message>
        <source>GraphSAGE that hears nobody: what the graph is worth.</source>
        <translation>GraphSAGE, das niemanden hört: was der Graph wert ist.</translation>
    </message>
    <message>
        <source>GraphSAGE that hears as many others, drawn by chance from the past: what the right graph is worth.</source>
        <translation>GraphSAGE, das ebenso viele andere hört, zufällig aus der Vergangenheit gezogen: was der richtige Graph wert ist.</translation>
    </message>
    <message>
        <source>yardstick</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>no better</source>
        <translation>nicht besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
</context>
<context>
    <name>ModelVerdict</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>“As last time” is beaten for weight and reps</source>
        <translation>„Wie letztes Mal“ wird bei Gewicht und Wiederholungen geschlagen</translation>
    </message>
    <message>
        <source>“As last time” is beaten for weight, not for reps</source>
        <translation>„Wie letztes Mal“ wird beim Gewicht geschlagen, nicht bei den Wiederholungen</translation>
    </message>
    <message>
        <source>“As last time” is beaten for reps, not for weight</source>
        <translation>„Wie letztes Mal“ wird bei den Wiederholungen geschlagen, nicht beim Gewicht</translation>
    </message>
    <message>
        <source>for weight: %1</source>
        <translation>beim Gewicht: %1</translation>
    </message>
    <message>
        <source>for reps: %1</source>
        <translation>bei den Wiederholungen: %1</translation>
    </message>
    <message>
        <source>for rest: %1</source>
        <translation>bei der Pause: %1</translation>
    </message>
    <message>
        <source>Better with the whole 95 % interval above 0, %1.</source>
        <translation>Besser, mit dem ganzen 95-%-Intervall über 0, %1.</translation>
    </message>
    <message>
        <source>The Plan goes by the rule: no model is trained.</source>
        <translation>Der Plan folgt der Regel: Es ist kein Modell trainiert.</translation>
    </message>
    <message>
        <source>The Plan goes by your trained %1 where its own test shows it to be better than “as last time”, else by the rule.</source>
        <translation>Der Plan folgt deinem trainierten %1, wo dessen eigener Test es besser als „wie letztes Mal“ zeigt, sonst der Regel.</translation>
    </message>
    <message>
        <source>No model is better than “as last time” for weight or reps</source>
        <translation>Bei Gewicht und Wdh. ist „wie letztes Mal“ ungeschlagen</translation>
    </message>
</context>
<context>
    <name>NodeColors</name>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>too little, −%1</source>
        <translation>zu wenig, −%1</translation>
    </message>
    <message>
        <source>too much, +%1</source>
        <translation>zu viel, +%1</translation>
    </message>
    <message>
        <source>The model expected</source>
        <translation>Das Modell erwartete</translation>
    </message>
    <message>
        <source>Group that the model sees</source>
        <translation>Gruppe aus Sicht des Modells</translation>
    </message>
    <message>
        <source>down, −%1</source>
        <translation>nach unten, −%1</translation>
    </message>
    <message>
        <source>up, +%1</source>
        <translation>nach oben, +%1</translation>
    </message>
    <message>
        <source>Moved the prediction</source>
        <translation>Bewegte die Vorhersage</translation>
    </message>
    <message>
        <source>Moved by: %1</source>
        <translation>Bewegt durch: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>took no part</source>
        <translation>nicht beteiligt</translation>
    </message>
</context>
<context>
    <name>PaperScene</name>
    <message>
        <source>%1
%2, %3, week %4
%5 sets of %6 × %7, rest %8 s, fatigue %9</source>
        <translation>%1
%2, %3, Woche %4
%5 Sätze zu %6 × %7, Pause %8 s, Ermüdung %9</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>The paper, reproduced and audited</source>
        <translation>Die Arbeit, nachgerechnet und geprüft</translation>
    </message>
    <message>
        <source>&quot;Graph Neural Network-Based Personalized Workout Optimization System&quot;, its two versions run on the sheet named below; every figure and sentence is computed from it.</source>
        <translation>„Graph Neural Network-Based Personalized Workout Optimization System“, in beiden Fassungen auf der unten genannten Tabelle gerechnet; jede Zahl und jeder Satz ist daraus berechnet.</translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>Was gerechnet wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Data hash (SHA-256)</source>
        <translation>Prüfsumme der Daten (SHA-256)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1, of which %2 are the test (the last week)</source>
        <translation>%1, davon %2 zum Testen (die letzte Woche)</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>%1; %2 further seeds from 1 for the spread</source>
        <translation>%1; %2 weitere Startzahlen ab 1 für die Streuung</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Liftgraph %1; %2; on %3</source>
        <translation>Liftgraph %1; %2; auf %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>%1 s and %2 s for the further seeds</source>
        <translation>%1 s und %2 s für die weiteren Startzahlen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 rows leave days_since_last empty; the column&apos;s median, %2, stands in for it.</source>
        <translation>In %1 Zeilen ist days_since_last leer; dafür steht der Median der Spalte, %2.</translation>
    </message>
    <message>
        <source>The sheet fills y_next_weight, y_next_reps and y_next_rest; these are the labels instead of the rule&apos;s.</source>
        <translation>Die Tabelle füllt y_next_weight, y_next_reps und y_next_rest; sie sind die Zielwerte anstelle derer der Regel.</translation>
    </message>
    <message>
        <source>Table 1, with what it leaves out</source>
        <translation>Tabelle 1, mit dem, was sie verschweigt</translation>
    </message>
    <message>
        <source>Errors are over weight, repetitions and rest together: in standard deviations of the targets in the notebook preset, raw in the listing preset.</source>
        <translation>Die Fehler gehen über Gewicht, Wiederholungen und Pause zusammen: beim Notebook in Standardabweichungen der Zielwerte, beim Listing unskaliert.</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R2</source>
        <translation>R2</translation>
    </message>
    <message>
        <source>first loss</source>
        <translation>erster Verlust</translation>
    </message>
    <message>
        <source>last loss</source>
        <translation>letzter Verlust</translation>
    </message>
    <message>
        <source>dead units by layer</source>
        <translation>tote Einheiten je Schicht</translation>
    </message>
    <message>
        <source>%1 (one prediction for all)</source>
        <translation>%1 (eine Vorhersage für alle)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>persistence (as last time)</source>
        <translation>Beharrung (wie letztes Mal)</translation>
    </message>
    <message>
        <source>persistence</source>
        <translation>Beharrung</translation>
    </message>
    <message>
        <source>predict zero</source>
        <translation>null vorhersagen</translation>
    </message>
    <message>
        <source>train mean</source>
        <translation>Trainingsmittel</translation>
    </message>
    <message>
        <source>The audit</source>
        <translation>Die Prüfung</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Figure 1: the graph, first week</source>
        <translation>Abbildung 1: der Graph, erste Woche</translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation>Vorhergesagt gegen wahr</translation>
    </message>
    <message>
        <source>%1, preset %2</source>
        <translation>%1, Fassung %2</translation>
    </message>
    <message>
        <source>Figure 2: importance of the inputs</source>
        <translation>Abbildung 2: Wichtigkeit der Eingaben</translation>
    </message>
    <message>
        <source>Mean size of the Shapley values in units of the targets; %1 training rows stand in for absent inputs; published: %2 orders, each both ways; exact: all 2048 coalitions, largest residual %3.</source>
        <translation>Mittlere Größe der Shapley-Werte in Einheiten der Zielwerte; %1 Trainingszeilen stehen für fehlende Eingaben; veröffentlicht: %2 Reihenfolgen, jede in beiden Richtungen; exakt: alle 2048 Koalitionen, größter Rest %3.</translation>
    </message>
    <message>
        <source>Next weight</source>
        <translation>Nächstes Gewicht</translation>
    </message>
    <message>
        <source>Next reps</source>
        <translation>Nächste Wiederholungen</translation>
    </message>
    <message>
        <source>Next rest</source>
        <translation>Nächste Pause</translation>
    </message>
    <message>
        <source>What the paper claims but never ran</source>
        <translation>Was die Arbeit behauptet, aber nie gerechnet hat</translation>
    </message>
    <message>
        <source>All errors in standard deviations of the notebook&apos;s targets, mean and deviation over the seeds; persistence on the same test rows in every row. Skill: 1 - MAE / MAE of persistence.</source>
        <translation>Alle Fehler in Standardabweichungen der Zielwerte des Notebooks, Mittel und Abweichung über die Startzahlen; Beharrung auf denselben Testzeilen in jeder Zeile. Gewinn: 1 - MAE / MAE der Beharrung.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>skill</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>cosine distance</source>
        <translation>Kosinusabstand</translation>
    </message>
    <message>
        <source>Solid: one day type (the paper joins these over all weeks). Dashed: the same exercise.</source>
        <translation>Durchgezogen: ein Tagestyp (die Arbeit verbindet sie über alle Wochen). Gestrichelt: dieselbe Übung.</translation>
    </message>
    <message>
        <source>As published (not an explanation)</source>
        <translation>Wie veröffentlicht (keine Erklärung)</translation>
    </message>
    <message>
        <source>Exact, on the graph (%1 of %2 rows)</source>
        <translation>Exakt, auf dem Graphen (%1 von %2 Zeilen)</translation>
    </message>
    <message>
        <source>No prediction depends on any input: nothing to draw.</source>
        <translation>Keine Vorhersage hängt von einer Eingabe ab.</translation>
    </message>
    <message>
        <source>true: weight, as in the sheet</source>
        <translation>wahr: Gewicht wie in der Tabelle</translation>
    </message>
    <message>
        <source>true: reps</source>
        <translation>wahr: Wiederholungen</translation>
    </message>
    <message>
        <source>true: rest, s</source>
        <translation>wahr: Pause, s</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>%1: mean error %2</source>
        <translation>%1: mittlerer Fehler %2</translation>
    </message>
    <message>
        <source>as last time (rings): mean error %1</source>
        <translation>wie letztes Mal (Ringe): mittlerer Fehler %1</translation>
    </message>
    <message>
        <source>%1 predictions lie outside, at the edge</source>
        <translation>%1 Vorhersagen liegen außerhalb, am Rand</translation>
    </message>
    <message>
        <source>epoch (%1)</source>
        <translation>Epoche (%1)</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>As published: masked rows are handed to the network as if they were nodes of the graph, so nearly all of them have no neighbours and the values explain a function that never made a prediction of the table.</source>
        <translation>Wie veröffentlicht: maskierte Zeilen werden dem Netz übergeben, als wären sie Knoten des Graphen. Fast keine hat Nachbarn, und die Werte erklären eine Funktion, die keine Vorhersage der Tabelle gemacht hat.</translation>
    </message>
    <message>
        <source>On the true graph the prediction of none of %1 rows depends on the row&apos;s own inputs: there is nothing to explain.</source>
        <translation>Auf dem wahren Graphen hängt die Vorhersage keiner der %1 Zeilen von ihren eigenen Eingaben ab: es gibt nichts zu erklären.</translation>
    </message>
    <message>
        <source>On the true graph the prediction of %1 of %2 rows depends on the row&apos;s own inputs (rows %3, counted from 0).</source>
        <translation>Auf dem wahren Graphen hängt die Vorhersage von %1 der %2 Zeilen von ihren eigenen Eingaben ab (Zeilen %3, gezählt ab 0).</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Einheiten</translation>
    </message>
    <message>
        <source>Constant predictions</source>
        <translation>Konstante Vorhersagen</translation>
    </message>
    <message>
        <source>Persistence is ahead</source>
        <translation>Beharrung ist besser</translation>
    </message>
    <message>
        <source>No better than a constant</source>
        <translation>Nicht besser als eine Konstante</translation>
    </message>
    <message>
        <source>The claimed reduction</source>
        <translation>Die behauptete Verringerung</translation>
    </message>
    <message>
        <source>Unscaled inputs</source>
        <translation>Unskalierte Eingaben</translation>
    </message>
    <message>
        <source>Load three times</source>
        <translation>Dreimal die Last</translation>
    </message>
    <message>
        <source>Weekly sums look ahead</source>
        <translation>Wochensummen schauen voraus</translation>
    </message>
    <message>
        <source>Scalers fitted on test rows</source>
        <translation>Skalierung kennt die Testzeilen</translation>
    </message>
    <message>
        <source>Branches that never fire</source>
        <translation>Zweige, die nie greifen</translation>
    </message>
    <message>
        <source>The labels are a rule</source>
        <translation>Die Zielwerte sind eine Regel</translation>
    </message>
    <message>
        <source>Messages run one way</source>
        <translation>Nachrichten laufen nur in eine Richtung</translation>
    </message>
    <message>
        <source>Temporal edges change nothing</source>
        <translation>Zeitliche Kanten ändern nichts</translation>
    </message>
    <message>
        <source>&quot;Same day&quot; joins all weeks</source>
        <translation>„Derselbe Tag“ verbindet alle Wochen</translation>
    </message>
    <message>
        <source>An accident of the seed</source>
        <translation>Ein Zufall der Startzahl</translation>
    </message>
    <message>
        <source>Does the graph help?</source>
        <translation>Hilft der Graph nicht?</translation>
    </message>
    <message>
        <source>The two-layer LSTM that was named but not run</source>
        <translation>Das zweischichtige LSTM, genannt, aber nie gerechnet</translation>
    </message>
    <message>
        <source>Unseen exercises</source>
        <translation>Unbekannte Übungen</translation>
    </message>
    <message>
        <source>Over-smoothing with depth</source>
        <translation>Verwischen mit der Tiefe</translation>
    </message>
    <message>
        <source>The recommended preset on this sheet</source>
        <translation>Die empfohlene Fassung auf dieser Tabelle</translation>
    </message>
    <message>
        <source>No unit fires on any test row in %1: nothing of the inputs gets through that layer.</source>
        <translation>Auf keiner Testzeile feuert eine Einheit in %1: von den Eingaben kommt durch diese Schicht nichts hindurch.</translation>
    </message>
    <message>
        <source>In every layer of every model at least one unit fires on the test rows.</source>
        <translation>In jeder Schicht jedes Modells feuert auf den Testzeilen mindestens eine Einheit.</translation>
    </message>
    <message>
        <source>layer %1 of %2</source>
        <translation>Schicht %1 von %2</translation>
    </message>
    <message>
        <source>%1, layer %2, of %3</source>
        <translation>%1, Schicht %2, von %3</translation>
    </message>
    <message>
        <source>%1 predict the same three numbers for all %2 test rows, whatever their inputs are.</source>
        <translation>%1 sagen für alle %2 Testzeilen dieselben drei Zahlen voraus, was auch die Eingaben sind.</translation>
    </message>
    <message>
        <source>%1 predicts the same three numbers for all %2 test rows, whatever their inputs are.</source>
        <translation>%1 sagt für alle %2 Testzeilen dieselben drei Zahlen voraus, was auch die Eingaben sind.</translation>
    </message>
    <message>
        <source>No model predicts the same for all %1 test rows.</source>
        <translation>Kein Modell sagt für alle %1 Testzeilen dasselbe voraus.</translation>
    </message>
    <message>
        <source>%1, largest range of a prediction</source>
        <translation>%1, größte Spanne einer Vorhersage</translation>
    </message>
    <message>
        <source>%1, the prediction</source>
        <translation>%1, die Vorhersage</translation>
    </message>
    <message>
        <source>%1, the bias of its output layer</source>
        <translation>%1, der Bias der Ausgabeschicht</translation>
    </message>
    <message>
        <source>Persistence says &quot;the next session is like this one&quot;: %1. It is better than %2.</source>
        <translation>Beharrung sagt „das nächste Mal wird wie dieses“: %1. Sie ist besser als %2.</translation>
    </message>
    <message>
        <source>Persistence says &quot;the next session is like this one&quot;: %1. Every model is better.</source>
        <translation>Beharrung sagt „das nächste Mal wird wie dieses“: %1. Jedes Modell ist besser.</translation>
    </message>
    <message>
        <source>in the %1 preset it has an error of %2, GraphSAGE of %3</source>
        <translation>in der Fassung %1 hat sie einen Fehler von %2, GraphSAGE von %3</translation>
    </message>
    <message>
        <source>%1 (%2), MAE</source>
        <translation>%1 (%2), MAE</translation>
    </message>
    <message>
        <source>The better of &quot;predict zero&quot; and &quot;predict the training mean&quot; is as good as %1.</source>
        <translation>Die bessere von „null vorhersagen“ und „das Trainingsmittel vorhersagen“ ist so gut wie %1.</translation>
    </message>
    <message>
        <source>%1 (%2 against %3)</source>
        <translation>%1 (%2 gegen %3)</translation>
    </message>
    <message>
        <source>Every model is clearly better than predicting zero or the training mean.</source>
        <translation>Jedes Modell ist klar besser als null oder das Trainingsmittel vorherzusagen.</translation>
    </message>
    <message>
        <source>GraphSAGE against GCN (%1), MAE, percent</source>
        <translation>GraphSAGE gegen GCN (%1), MAE, Prozent</translation>
    </message>
    <message>
        <source>GraphSAGE against GCN (%1), RMSE, percent</source>
        <translation>GraphSAGE gegen GCN (%1), RMSE, Prozent</translation>
    </message>
    <message>
        <source>predict zero against GCN (%1), MAE, percent</source>
        <translation>null vorhersagen gegen GCN (%1), MAE, Prozent</translation>
    </message>
    <message>
        <source>GraphSAGE&apos;s error is smaller than GCN&apos;s by %1. The GCN is worse than predicting nothing, so the reduction says nothing about GraphSAGE.</source>
        <translation>GraphSAGE hat einen kleineren Fehler als GCN, um %1. Das GCN ist schlechter als nichts vorherzusagen, also sagt die Verringerung nichts über GraphSAGE.</translation>
    </message>
    <message>
        <source>GraphSAGE&apos;s error is smaller than GCN&apos;s by %1. The GCN is a baseline that means something here.</source>
        <translation>GraphSAGE hat einen kleineren Fehler als GCN, um %1. Das GCN ist hier ein brauchbarer Vergleich.</translation>
    </message>
    <message>
        <source>%1 % (%2), where predicting zero reaches %3 %</source>
        <translation>%1 % (%2), wo null vorhersagen %3 % erreicht</translation>
    </message>
    <message>
        <source>%1 columns enter unscaled; %2 reaches %3 where a scaled column stays within about 3. The first layer sees little else.</source>
        <translation>%1 Spalten gehen unskaliert ein; %2 erreicht %3, wo eine skalierte Spalte bei etwa 3 bleibt. Die erste Schicht sieht kaum etwas anderes.</translation>
    </message>
    <message>
        <source>No column is large beside the others as the models are given them.</source>
        <translation>Keine Spalte ist groß neben den anderen, so wie die Modelle sie bekommen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The least correlation among training_load, training_monotony and strain is %1. As defined, monotony and strain are the row&apos;s load once more, scaled by its week.</source>
        <translation>Die kleinste Korrelation zwischen training_load, training_monotony und strain ist %1. So definiert sind Monotonie und Strain noch einmal die Last der Zeile, skaliert mit ihrer Woche.</translation>
    </message>
    <message>
        <source>The least correlation among training_load, training_monotony and strain is %1. They say different things.</source>
        <translation>Die kleinste Korrelation zwischen training_load, training_monotony und strain ist %1. Sie sagen Verschiedenes.</translation>
    </message>
    <message>
        <source>load and monotony</source>
        <translation>Last und Monotonie</translation>
    </message>
    <message>
        <source>load and strain</source>
        <translation>Last und Strain</translation>
    </message>
    <message>
        <source>monotony and strain</source>
        <translation>Monotonie und Strain</translation>
    </message>
    <message>
        <source>For %1 of %2 rows the weekly load, monotony and strain contain sessions that had not happened yet; the sum is up to %3 times what was known that day.</source>
        <translation>Bei %1 von %2 Zeilen enthalten Wochenlast, Monotonie und Strain Einheiten, die noch nicht stattgefunden hatten; die Summe ist bis zum %3-Fachen dessen, was an dem Tag bekannt war.</translation>
    </message>
    <message>
        <source>No weekly sum contains a later day.</source>
        <translation>Keine Wochensumme enthält einen späteren Tag.</translation>
    </message>
    <message>
        <source>rows whose weekly sum holds later days</source>
        <translation>Zeilen, deren Wochensumme spätere Tage enthält</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>largest weekly load / load known on the day</source>
        <translation>größte Wochenlast / am Tag bekannte Last</translation>
    </message>
    <message>
        <source>%1: largest shift of a mean, in standard deviations</source>
        <translation>%1: größte Verschiebung eines Mittels, in Standardabweichungen</translation>
    </message>
    <message>
        <source>%1: largest shift of a mean, in standard deviations (%2)</source>
        <translation>%1: größte Verschiebung eines Mittels, in Standardabweichungen (%2)</translation>
    </message>
    <message>
        <source>The scalers of inputs and targets are fitted on all rows, the test week included, so training knows something of it.</source>
        <translation>Die Skalierung von Eingaben und Zielwerten ist an alle Zeilen angepasst, auch an die Testwoche; das Training weiß also etwas von ihr.</translation>
    </message>
    <message>
        <source>Fitting the scalers on the training rows alone would give the same scaling.</source>
        <translation>An die Trainingszeilen allein angepasst, wäre die Skalierung dieselbe.</translation>
    </message>
    <message>
        <source>%1 branches of the rule never fire on this sheet (%2).</source>
        <translation>%1 Zweige der Regel greifen auf dieser Tabelle nie (%2).</translation>
    </message>
    <message>
        <source>Every branch of the rule fires on this sheet.</source>
        <translation>Jeder Zweig der Regel greift auf dieser Tabelle.</translation>
    </message>
    <message>
        <source>no branch: nothing changes</source>
        <translation>kein Zweig: nichts ändert sich</translation>
    </message>
    <message>
        <source>every fifth week, on top: weight -5 %, rest +30 s</source>
        <translation>jede fünfte Woche, zusätzlich: Gewicht -5 %, Pause +30 s</translation>
    </message>
    <message>
        <source>compound, fatigue at most 6 and RIR at least 2: weight +2.5 %</source>
        <translation>Verbundübung, Ermüdung höchstens 6 und RIR mindestens 2: Gewicht +2,5 %</translation>
    </message>
    <message>
        <source>compound, fatigue above 6 up to 8 and RIR from 1 to below 2: weight +1.5 %</source>
        <translation>Verbundübung, Ermüdung über 6 bis 8 und RIR von 1 bis unter 2: Gewicht +1,5 %</translation>
    </message>
    <message>
        <source>compound, fatigue above 6 up to 8: weight +1.5 %</source>
        <translation>Verbundübung, Ermüdung über 6 bis 8: Gewicht +1,5 %</translation>
    </message>
    <message>
        <source>compound, fatigue above 8 or RIR below 1: weight -3 %, rest +20 s</source>
        <translation>Verbundübung, Ermüdung über 8 oder RIR unter 1: Gewicht -3 %, Pause +20 s</translation>
    </message>
    <message>
        <source>bodyweight, fatigue at most 6 and RIR at least 2: 1 repetition more, rest -10 s</source>
        <translation>Körpergewicht, Ermüdung höchstens 6 und RIR mindestens 2: 1 Wiederholung mehr, Pause -10 s</translation>
    </message>
    <message>
        <source>bodyweight, fatigue above 8: 1 repetition less, rest +20 s</source>
        <translation>Körpergewicht, Ermüdung über 8: 1 Wiederholung weniger, Pause +20 s</translation>
    </message>
    <message>
        <source>isolation, fatigue at most 7 and RIR at least 1: weight +1.5 %</source>
        <translation>Isolation, Ermüdung höchstens 7 und RIR mindestens 1: Gewicht +1,5 %</translation>
    </message>
    <message>
        <source>isolation, fatigue above 8: rest +15 s</source>
        <translation>Isolation, Ermüdung über 8: Pause +15 s</translation>
    </message>
    <message>
        <source>rows whose labels the rule gives</source>
        <translation>Zeilen, deren Zielwerte die Regel ergibt</translation>
    </message>
    <message>
        <source>columns that change a label when exchanged</source>
        <translation>Spalten, die vertauscht einen Zielwert ändern</translation>
    </message>
    <message>
        <source>smallest set of columns that fixes the change of %1</source>
        <translation>kleinste Menge von Spalten, die die Änderung von %1 festlegt</translation>
    </message>
    <message>
        <source>%1 (%2 rows agree in them with another)</source>
        <translation>%1 (%2 Zeilen stimmen darin mit einer anderen überein)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>it never changes</source>
        <translation>sie ändert sich nie</translation>
    </message>
    <message>
        <source>Every label is what a fixed rule makes of %1, so there is nothing to find out about the athlete. The models are not given %2.</source>
        <translation>Jeder Zielwert ist, was eine feste Regel aus %1 macht; über den Athleten ist also nichts herauszufinden. Nicht gegeben sind den Modellen %2.</translation>
    </message>
    <message>
        <source>Every label is what a fixed rule makes of %1, so there is nothing to find out about the athlete. The models are given all of it.</source>
        <translation>Jeder Zielwert ist, was eine feste Regel aus %1 macht; über den Athleten ist also nichts herauszufinden. Den Modellen ist all das gegeben.</translation>
    </message>
    <message>
        <source>The labels are not what the paper&apos;s rules give for this sheet.</source>
        <translation>Die Zielwerte sind nicht, was die Regeln der Arbeit für diese Tabelle ergeben.</translation>
    </message>
    <message>
        <source>Each of the %1 same-day edges is stored once, from the earlier row to the later one, so messages run one way; %2 rows hear nobody.</source>
        <translation>Jede der %1 Tageskanten ist einmal gespeichert, von der früheren zur späteren Zeile; Nachrichten laufen also nur in eine Richtung, und %2 Zeilen hören niemanden.</translation>
    </message>
    <message>
        <source>There is no same-day edge that runs one way only.</source>
        <translation>Keine Tageskante läuft nur in eine Richtung.</translation>
    </message>
    <message>
        <source>edges in the published tensor</source>
        <translation>Kanten im veröffentlichten Tensor</translation>
    </message>
    <message>
        <source>same-day edges</source>
        <translation>Tageskanten</translation>
    </message>
    <message>
        <source>of them stored in both directions</source>
        <translation>davon in beiden Richtungen gespeichert</translation>
    </message>
    <message>
        <source>rows that hear nobody</source>
        <translation>Zeilen, die niemanden hören</translation>
    </message>
    <message>
        <source>%1 of the %2 temporal edges join rows of one day type, which a clique joins already. The temporal relation adds no edge to the graph.</source>
        <translation>%1 der %2 zeitlichen Kanten verbinden Zeilen eines Tagestyps, die eine Clique schon verbindet. Die zeitliche Beziehung fügt dem Graphen keine Kante hinzu.</translation>
    </message>
    <message>
        <source>%1 of the %2 temporal edges join rows of one day type, which a clique joins already. The rest adds to the graph.</source>
        <translation>%1 der %2 zeitlichen Kanten verbinden Zeilen eines Tagestyps, die eine Clique schon verbindet. Der Rest kommt zum Graphen hinzu.</translation>
    </message>
    <message>
        <source>temporal edges</source>
        <translation>zeitliche Kanten</translation>
    </message>
    <message>
        <source>of them inside a clique of one day type</source>
        <translation>davon in der Clique eines Tagestyps</translation>
    </message>
    <message>
        <source>edges of the cliques</source>
        <translation>Kanten der Cliquen</translation>
    </message>
    <message>
        <source>The same-day edges join every two rows of one day type: %1 of %2 join different dates. Rows of one date would make %3 edges.</source>
        <translation>Die Tageskanten verbinden je zwei Zeilen eines Tagestyps: %1 von %2 verbinden verschiedene Tage. Zeilen eines Tages ergäben %3 Kanten.</translation>
    </message>
    <message>
        <source>Every same-day edge joins two rows of one date.</source>
        <translation>Jede Tageskante verbindet zwei Zeilen eines Tages.</translation>
    </message>
    <message>
        <source>edges called same-day</source>
        <translation>sogenannte Tageskanten</translation>
    </message>
    <message>
        <source>of them between different dates</source>
        <translation>davon zwischen verschiedenen Tagen</translation>
    </message>
    <message>
        <source>pairs that share a date (session edges)</source>
        <translation>Paare mit gleichem Tag (Kanten einer Einheit)</translation>
    </message>
    <message>
        <source>Over %1 other seeds the error runs: %2. One seed is no result.</source>
        <translation>Über %1 andere Startzahlen liegt der Fehler so: %2. Eine Startzahl ist kein Ergebnis.</translation>
    </message>
    <message>
        <source>Over %1 other seeds the error runs: %2. The score hardly depends on the seed.</source>
        <translation>Über %1 andere Startzahlen liegt der Fehler so: %2. Das Ergebnis hängt kaum von der Startzahl ab.</translation>
    </message>
    <message>
        <source>%1 %2 to %3 (constant for %4)</source>
        <translation>%1 %2 bis %3 (konstant bei %4)</translation>
    </message>
    <message>
        <source>%1, lowest MAE</source>
        <translation>%1, kleinster MAE</translation>
    </message>
    <message>
        <source>%1, highest MAE</source>
        <translation>%1, größter MAE</translation>
    </message>
    <message>
        <source>%1, mean MAE</source>
        <translation>%1, mittlerer MAE</translation>
    </message>
    <message>
        <source>%1, deviation</source>
        <translation>%1, Abweichung</translation>
    </message>
    <message>
        <source>%1, seeds with constant predictions</source>
        <translation>%1, Startzahlen mit konstanten Vorhersagen</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>wie veröffentlicht</translation>
    </message>
    <message>
        <source>scaled inputs</source>
        <translation>skalierte Eingaben</translation>
    </message>
    <message>
        <source>leave exercise out, scaled inputs</source>
        <translation>ohne die Übung, skalierte Eingaben</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>depth %1, as published</source>
        <translation>Tiefe %1, wie veröffentlicht</translation>
    </message>
    <message>
        <source>depth %1, scaled inputs</source>
        <translation>Tiefe %1, skalierte Eingaben</translation>
    </message>
    <message>
        <source>%1 (deviation %2)</source>
        <translation>%1 (Abweichung %2)</translation>
    </message>
    <message>
        <source>%1: %2 %3, the better graph model (%4) %5</source>
        <translation>%1: %2 %3, das bessere Graphmodell (%4) %5</translation>
    </message>
    <message>
        <source>The same widths without any edge - %1. In at least one of them the graph adds nothing.</source>
        <translation>Dieselben Breiten ganz ohne Kanten - %1. In mindestens einem davon trägt der Graph nichts bei.</translation>
    </message>
    <message>
        <source>The same widths without any edge - %1. The graph helps in both.</source>
        <translation>Dieselben Breiten ganz ohne Kanten - %1. Der Graph hilft in beiden.</translation>
    </message>
    <message>
        <source>On the same split - %1. In at least one of them the LSTM is as good as the graph models.</source>
        <translation>Auf derselben Aufteilung - %1. In mindestens einem davon ist das LSTM so gut wie die Graphmodelle.</translation>
    </message>
    <message>
        <source>On the same split - %1. The graph models are better in both.</source>
        <translation>Auf derselben Aufteilung - %1. Die Graphmodelle sind in beiden besser.</translation>
    </message>
    <message>
        <source>Trained without an exercise and asked about it, the best model (%1) has an error of %2, persistence of %3. Nothing here generalises to unseen exercises.</source>
        <translation>Ohne eine Übung trainiert und nach ihr gefragt, hat das beste Modell (%1) einen Fehler von %2, Beharrung von %3. Nichts davon überträgt sich auf unbekannte Übungen.</translation>
    </message>
    <message>
        <source>Trained without an exercise and asked about it, the best model (%1) has an error of %2, persistence of %3. It does better than &quot;as last time&quot;.</source>
        <translation>Ohne eine Übung trainiert und nach ihr gefragt, hat das beste Modell (%1) einen Fehler von %2, Beharrung von %3. Es ist besser als „wie letztes Mal“.</translation>
    </message>
    <message>
        <source>How far apart the test nodes are in the last layer (0: all alike), inputs scaled: %1. Deeper networks blur the nodes.</source>
        <translation>Wie weit die Testknoten in der letzten Schicht auseinander liegen (0: alle gleich), Eingaben skaliert: %1. Tiefere Netze verwischen die Knoten.</translation>
    </message>
    <message>
        <source>How far apart the test nodes are in the last layer (0: all alike), inputs scaled: %1. Depth does not blur the nodes here.</source>
        <translation>Wie weit die Testknoten in der letzten Schicht auseinander liegen (0: alle gleich), Eingaben skaliert: %1. Tiefe verwischt die Knoten hier nicht.</translation>
    </message>
    <message>
        <source>%1 from %2 with 1 layer to %3 with %4</source>
        <translation>%1 von %2 mit 1 Schicht bis %3 mit %4</translation>
    </message>
    <message>
        <source>%1, %2 layers, mean cosine distance of test nodes</source>
        <translation>%1, %2 Schichten, mittlerer Kosinusabstand der Testknoten</translation>
    </message>
    <message>
        <source>With changes as targets, scaled inputs and sessions as groups the best model (%1) has an error of %2, persistence of %3. That is not clearly better than &quot;as last time&quot;.</source>
        <translation>Mit Änderungen als Zielwerten, skalierten Eingaben und Einheiten als Gruppen hat das beste Modell (%1) einen Fehler von %2, Beharrung von %3. Das ist nicht klar besser als „wie letztes Mal“.</translation>
    </message>
    <message>
        <source>With changes as targets, scaled inputs and sessions as groups the best model (%1) has an error of %2, persistence of %3. That is better than &quot;as last time&quot;: what it learned is the rule that made the labels.</source>
        <translation>Mit Änderungen als Zielwerten, skalierten Eingaben und Einheiten als Gruppen hat das beste Modell (%1) einen Fehler von %2, Beharrung von %3. Das ist besser als „wie letztes Mal“: gelernt hat es die Regel, aus der die Zielwerte stammen.</translation>
    </message>
    <message>
        <source>persistence on the same rows, MAE</source>
        <translation>Beharrung auf denselben Zeilen, MAE</translation>
    </message>
    <message>
        <source>persistence, MAE</source>
        <translation>Beharrung, MAE</translation>
    </message>
    <message>
        <source>%1, %2, MAE</source>
        <translation>%1, %2, MAE</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
</context>
<context>
    <name>Players</name>
    <message>
        <source>Load</source>
        <translation>Belastung</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Weight against the best</source>
        <translation>Gewicht gegen das beste</translation>
    </message>
    <message>
        <source>Repetitions in reserve</source>
        <translation>Wdh. in Reserve</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Ermüdung</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Satzpausen</translation>
    </message>
    <message>
        <source>Days since last time</source>
        <translation>Tage seit letztem Mal</translation>
    </message>
    <message>
        <source>Habit of repeating</source>
        <translation>Gleichbleiben</translation>
    </message>
    <message>
        <source>Place in the session</source>
        <translation>Platz in der Einheit</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The entry itself</source>
        <translation>Der Eintrag selbst</translation>
    </message>
    <message>
        <source>The rest of its session</source>
        <translation>Der Rest seiner Einheit</translation>
    </message>
    <message>
        <source>The exercise&apos;s own past</source>
        <translation>Die Vergangenheit der Übung</translation>
    </message>
    <message>
        <source>All that is further away</source>
        <translation>Alles, was weiter weg ist</translation>
    </message>
</context>
<context>
    <name>RunFigures</name>
    <message>
        <source>%1: off by %2 %3 on average, as last time by %4 %3.</source>
        <translation>%1: im Mittel %2 %3 daneben, „wie letztes Mal“ %4 %3 daneben.</translation>
    </message>
    <message>
        <source>The model prescribes weight and repetitions.</source>
        <translation>Das Modell gibt Gewicht und Wiederholungen vor.</translation>
    </message>
    <message>
        <source>The model prescribes the weight, the rule the repetitions.</source>
        <translation>Das Modell gibt das Gewicht vor, die Regel die Wiederholungen.</translation>
    </message>
    <message>
        <source>The rule prescribes the weight; the model speaks for body-weight exercises.</source>
        <translation>Die Regel gibt das Gewicht vor; bei Übungen mit Körpergewicht spricht das Modell.</translation>
    </message>
    <message>
        <source>The rule prescribes.</source>
        <translation>Die Regel gibt vor.</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>exercise mean</source>
        <translation>Mittel der Übung</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Nothing could be tested yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>The last fifth of the sessions holds no exercise that was repeated within 28 days.</source>
        <translation>Das letzte Fünftel der Einheiten enthält keine Übung, die innerhalb von 28 Tagen wiederholt wurde.</translation>
    </message>
    <message>
        <source>The model adds value for weight and reps</source>
        <translation>Das Modell hilft bei Wdh. und Gewicht</translation>
    </message>
    <message>
        <source>The model adds value for weight, not for reps</source>
        <translation>Beim Gewicht hilft das Modell, bei Wdh. nicht</translation>
    </message>
    <message>
        <source>The model adds value for reps, not for weight</source>
        <translation>Bei Wdh. hilft das Modell, beim Gewicht nicht</translation>
    </message>
    <message>
        <source>“As last time” is as good as the model</source>
        <translation>„Wie letztes Mal“ ist so gut wie das Modell</translation>
    </message>
    <message>
        <source>linear trend</source>
        <translation>linearer Trend</translation>
    </message>
    <message>
        <source>ridge regression</source>
        <translation>Ridge-Regression</translation>
    </message>
    <message>
        <source>gradient-boosted trees</source>
        <translation>Gradient-Boosting-Bäume</translation>
    </message>
    <message>
        <source>GraphSAGE without edges</source>
        <translation>GraphSAGE ohne Kanten</translation>
    </message>
    <message>
        <source>GraphSAGE, rewired edges</source>
        <translation>GraphSAGE, Kanten vertauscht</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>e1RM</source>
        <translation>e1RM</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Monotony</source>
        <translation>Monotonie</translation>
    </message>
    <message>
        <source>Strain</source>
        <translation>Strain</translation>
    </message>
    <message>
        <source>%1–%2 reps</source>
        <translation>%1–%2 Wdh.</translation>
    </message>
    <message>
        <source>Best sets</source>
        <translation>Beste Sätze</translation>
    </message>
    <message>
        <source>Weekly sets</source>
        <translation>Sätze je Woche</translation>
    </message>
    <message>
        <source>Body mass</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>Ganzes Tagebuch</translation>
    </message>
    <message>
        <source>Heaviest weight: %1, before %2</source>
        <translation>Höchstes Gewicht: %1, davor %2</translation>
    </message>
    <message>
        <source>e1RM: %1 (%2), before %3</source>
        <translation>e1RM: %1 (%2), davor %3</translation>
    </message>
    <message>
        <source>Repetitions: %1, before %2</source>
        <translation>Wiederholungen: %1, davor %2</translation>
    </message>
    <message>
        <source>Repetitions at %1: %2, before %3</source>
        <translation>Wiederholungen mit %1: %2, davor %3</translation>
    </message>
    <message>
        <source>Volume in a session: %1, before %2</source>
        <translation>Volumen einer Einheit: %1, davor %2</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::AblationPage</name>
    <message>
        <source>Opening the ablation</source>
        <translation>Öffnet die Ablation</translation>
    </message>
    <message>
        <source>Training the networks of the grid</source>
        <translation>Trainiert die Netze des Rasters</translation>
    </message>
    <message numerus="yes">
        <source>%Ln networks are trained.</source>
        <translation>
            <numerusform>%Ln Netz ist trainiert.</numerusform>
            <numerusform>%Ln Netze sind trainiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is varied. Each network is trained on the past and tested on the last fifth of your sessions, beside “as last time”; then it is shown here how alike the hidden states of neighbours have become in each layer.</source>
        <translation>Wähle, was verändert wird. Jedes Netz lernt aus der Vergangenheit und wird am letzten Fünftel deiner Einheiten geprüft, neben „wie letztes Mal“; dann steht hier, wie ähnlich sich die verborgenen Zustände von Nachbarn in jeder Schicht geworden sind.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>Of the last hidden layer, on the test entries.</source>
        <translation>Aus der letzten verborgenen Schicht, an den Testeinträgen.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Choose a trained cell.</source>
        <translation>Wähle eine trainierte Zelle.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>What depth and relations are worth to a network. It needs a log first.</source>
        <translation>Was Tiefe und Beziehungen einem Netz wert sind. Dafür braucht es zuerst ein Tagebuch.</translation>
    </message>
    <message>
        <source>What depth does</source>
        <translation>Was die Tiefe bewirkt</translation>
    </message>
    <message>
        <source>Cells of the grid</source>
        <translation>Zellen des Rasters</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>All cells</source>
        <translation>Alle Zellen</translation>
    </message>
    <message>
        <source>Heat map of the grid</source>
        <translation>Wärmekarte des Rasters</translation>
    </message>
    <message>
        <source>Figures of the selected cell by layer</source>
        <translation>Zahlen der gewählten Zelle je Schicht</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Was die Zellen zeigen</translation>
    </message>
    <message>
        <source>What stands along the columns</source>
        <translation>Was in den Spalten steht</translation>
    </message>
    <message>
        <source>Figure by layer</source>
        <translation>Zahl je Schicht</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::AblationSettings</name>
    <message numerus="yes">
        <source>Train %Ln networks</source>
        <translation>
            <numerusform>%Ln Netz trainieren</numerusform>
            <numerusform>%Ln Netze trainieren</numerusform>
        </translation>
    </message>
    <message>
        <source>All networks are trained</source>
        <translation>Alle Netze sind trainiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are trained already</source>
        <translation>
            <numerusform>%Ln ist schon trainiert</numerusform>
            <numerusform>%Ln sind schon trainiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln networks</source>
        <translation>
            <numerusform>%1 von %Ln Netz</numerusform>
            <numerusform>%1 von %Ln Netzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>A linear map of the inputs: nobody is heard</source>
        <translation>Eine lineare Abbildung der Eingaben: niemand wird gehört</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>Networks per cell, to see how much of a result is luck</source>
        <translation>Netze je Zelle, um zu sehen, wie viel an einem Ergebnis Glück ist</translation>
    </message>
    <message>
        <source>Small grid</source>
        <translation>Kleines Raster</translation>
    </message>
    <message>
        <source>Whole grid</source>
        <translation>Ganzes Raster</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::AblationTable</name>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>Mean absolute error on sessions the network never saw</source>
        <translation>Mittlerer absoluter Fehler in Einheiten, die das Netz nie gesehen hat</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Hört</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Weight (%1)</source>
        <translation>Gewicht (%1)</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Better (%)</source>
        <translation>Besser (%)</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>MAD</source>
        <translation>MAD</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Dead (%)</source>
        <translation>Tot (%)</translation>
    </message>
    <message>
        <source>Last loss</source>
        <translation>Letzter Verlust</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::BodyMassDialog</name>
    <message>
        <source>Body mass</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>Bodyweight exercises count with what you weighed last before or on their day. Undo takes every change back.</source>
        <translation>Übungen mit dem Körpergewicht zählen mit dem, was du zuletzt vor oder an ihrem Tag gewogen hast. Rückgängig nimmt jede Änderung zurück.</translation>
    </message>
    <message>
        <source>Body masses by date</source>
        <translation>Körpergewichte nach Datum</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Before the first date</source>
        <translation>Vor dem ersten Datum</translation>
    </message>
    <message>
        <source>Save the body mass</source>
        <translation>Körpergewicht speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Body mass (%1)</source>
        <translation>Körpergewicht (%1)</translation>
    </message>
    <message>
        <source>Body mass of %1</source>
        <translation>Körpergewicht vom %1</translation>
    </message>
    <message>
        <source>Deletion of the body mass of %1</source>
        <translation>Löschen des Körpergewichts vom %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::CalibrationChart</name>
    <message>
        <source>adaptive</source>
        <translation>adaptiv</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>%1 % promised
%2: %3 % held
adaptive: %4 % held</source>
        <translation>%1 % versprochen
%2: %3 % gehalten
adaptiv: %4 % gehalten</translation>
    </message>
    <message>
        <source>as last time: %1 % held</source>
        <translation>wie letztes Mal: %1 % gehalten</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::DateChart</name>
    <message>
        <source>Nothing lies in these dates. A double click shows everything.</source>
        <translation>In diesem Zeitraum liegt nichts. Ein Doppelklick zeigt alles.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show all dates</source>
        <translation>Alle Daten zeigen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EntryDetails</name>
    <message>
        <source>logged</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select an entry to see its sets and what was computed from them.</source>
        <translation>Wähle einen Eintrag, um seine Sätze zu sehen und was daraus berechnet wurde.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Duration %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>Body mass %1</source>
        <translation>Körpergewicht %1</translation>
    </message>
    <message>
        <source>No working set with repetitions was done.</source>
        <translation>Kein Arbeitssatz mit Wiederholungen gemacht.</translation>
    </message>
    <message>
        <source>Estimated 1RM %1</source>
        <translation>Geschätztes 1RM %1</translation>
    </message>
    <message>
        <source>Muscles: %1</source>
        <translation>Muskeln: %1</translation>
    </message>
    <message>
        <source>Not in the catalogue: muscles unknown</source>
        <translation>Nicht im Katalog: Muskeln unbekannt</translation>
    </message>
    <message>
        <source>What the models are given</source>
        <translation>Was die Modelle bekommen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EntryForm</name>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Fatigue (1 to 10)</source>
        <translation>Ermüdung (1 bis 10)</translation>
    </message>
    <message>
        <source>Intensity (1 to 10)</source>
        <translation>Intensität (1 bis 10)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EvaluationHistory</name>
    <message>
        <source>Leave an athlete out</source>
        <translation>Athleten auslassen</translation>
    </message>
    <message>
        <source>Leave exercises out</source>
        <translation>Übungen auslassen</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>Other athletes teach, each athlete is tested: does it carry over to somebody new?</source>
        <translation>Gelernt wird von anderen Athleten, getestet an jedem: Überträgt es sich auf jemand Neuen?</translation>
    </message>
    <message>
        <source>Other exercises teach: does it carry over to an exercise never seen?</source>
        <translation>Gelernt wird von anderen Übungen: Überträgt es sich auf eine nie gesehene Übung?</translation>
    </message>
    <message>
        <source>The past teaches, the last fifth of the training days is tested in five parts, refitted before each: what the Plan needs.</source>
        <translation>Gelernt wird aus der Vergangenheit, getestet am letzten Fünftel der Trainingstage in fünf Teilen, vor jedem neu angepasst: was der Plan braucht.</translation>
    </message>
    <message>
        <source>%1, the log as it is</source>
        <translation>%1, das Log wie es ist</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startzahlen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Both have the same settings and the same data.</source>
        <translation>Beide haben dieselben Einstellungen und dieselben Daten.</translation>
    </message>
    <message>
        <source>They differ in: %1.</source>
        <translation>Sie unterscheiden sich in: %1.</translation>
    </message>
    <message>
        <source>within the seeds&apos; spread</source>
        <translation>in der Streuung der Startzahlen</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>only in one</source>
        <translation>nur in einem</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Now the error is</source>
        <translation>Der Fehler ist jetzt</translation>
    </message>
    <message>
        <source>MAE before</source>
        <translation>MAE vorher</translation>
    </message>
    <message>
        <source>MAE after</source>
        <translation>MAE nachher</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Earlier comparisons</source>
        <translation>Frühere Vergleiche</translation>
    </message>
    <message>
        <source>None yet. What you compare is kept in the library, with its settings and the state of the log.</source>
        <translation>Noch keine. Was du vergleichst, bleibt in der Bibliothek, mit Einstellungen und dem Stand des Logs.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <translation>Diese zwei vergleichen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Differences of two comparisons</source>
        <translation>Unterschiede zweier Vergleiche</translation>
    </message>
    <message>
        <source>%1 (s)</source>
        <translation>%1 (s)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EvaluationPage</name>
    <message>
        <source>How far a model can be trusted. It needs a log first.</source>
        <translation>Wie weit man einem Modell trauen kann. Erst braucht es ein Tagebuch.</translation>
    </message>
    <message>
        <source>Train a model to see how far it can be trusted.</source>
        <translation>Trainiere ein Modell, um zu sehen, wie weit man ihm trauen kann.</translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation>Erwartet und gemacht</translation>
    </message>
    <message>
        <source>Errors by date</source>
        <translation>Fehler nach Datum</translation>
    </message>
    <message>
        <source>No exercise with weight was repeated within 28 days in the test block, so there is nothing to compare.</source>
        <translation>Im Testblock wurde keine Übung mit Gewicht innerhalb von 28 Tagen wiederholt, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>No exercise was repeated within 28 days in the test block, so there is nothing to compare.</source>
        <translation>Im Testblock wurde keine Übung innerhalb von 28 Tagen wiederholt, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The log does not say how long you rested, so rest cannot be tested. The plan uses your usual rest.</source>
        <translation>Das Tagebuch sagt nicht, wie lange du Pause gemacht hast, also lässt sich die Pause nicht prüfen. Der Plan nimmt deine übliche Pause.</translation>
    </message>
    <message>
        <source>%1: predicted against true</source>
        <translation>%1: erwartet und gemacht</translation>
    </message>
    <message>
        <source>%1: errors by date</source>
        <translation>%1: Fehler nach Datum</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Zahlen</translation>
    </message>
    <message>
        <source>%1, tested on %2 from %3 to %4, which it never saw: %5.</source>
        <translation>%1, geprüft an %2 vom %3 bis %4, die es nie gesehen hat: %5.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Einheit</numerusform>
            <numerusform>%Ln Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Gemacht (%1)</translation>
    </message>
    <message>
        <source>Expected (%1)</source>
        <translation>Erwartet (%1)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Expected − done (%1)</source>
        <translation>Erwartet − gemacht (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 entries lie inside the model&apos;s %3 % interval, which is %4 %5 wide on average.</source>
        <translation>%1 von %2 Einträgen liegen im %3-%-Intervall des Modells (im Mittel %4 %5 breit).</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::EvaluationTabs</name>
    <message>
        <source>Your models</source>
        <translation>Deine Modelle</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Die Arbeit</translation>
    </message>
    <message>
        <source>Parts of the evaluation</source>
        <translation>Teile der Auswertung</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ExerciseForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Main muscles</source>
        <translation>Hauptmuskeln</translation>
    </message>
    <message>
        <source>Helping muscles</source>
        <translation>Hilfsmuskeln</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>Ein Gewicht</translation>
    </message>
    <message>
        <source>One in each hand; the log has the weight of one</source>
        <translation>Je Hand eines; das Tagebuch nennt eines</translation>
    </message>
    <message>
        <source>One arm or leg at a time</source>
        <translation>Arm oder Bein einzeln</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Share of body mass</source>
        <translation>Anteil des Körpergewichts</translation>
    </message>
    <message>
        <source>The weight in the log is help</source>
        <translation>Das Gewicht im Tagebuch ist Hilfe</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ExplainPage</name>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>Moved by: %1 (%2)</source>
        <translation>Bewegt durch: %1 (%2)</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Explaining the predictions</source>
        <translation>Vorhersagen erklären</translation>
    </message>
    <message>
        <source>Explaining the entry</source>
        <translation>Eintrag erklären</translation>
    </message>
    <message>
        <source>Following the path</source>
        <translation>Dem Weg folgen</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>What is expected</source>
        <translation>Was erwartet wird</translation>
    </message>
    <message>
        <source>The network itself</source>
        <translation>Das Netz selbst</translation>
    </message>
    <message>
        <source>The prediction that the program shows: the network as far as it may be believed</source>
        <translation>Die Vorhersage, die das Programm zeigt: das Netz, soweit ihm zu glauben ist</translation>
    </message>
    <message>
        <source>The network before it is asked how far it may be believed</source>
        <translation>Das Netz, bevor gefragt wird, wie weit ihm zu glauben ist</translation>
    </message>
    <message>
        <source>Of the entry itself</source>
        <translation>Des Eintrags selbst</translation>
    </message>
    <message>
        <source>Of all that it hears</source>
        <translation>Von allem, was er hört</translation>
    </message>
    <message>
        <source>Features of the entry&apos;s own row; the rest of the graph stays as it is</source>
        <translation>Merkmale der eigenen Zeile des Eintrags; der übrige Graph bleibt, wie er ist</translation>
    </message>
    <message>
        <source>A feature is switched in every entry that reaches the prediction</source>
        <translation>Ein Merkmal wird in jedem Eintrag umgeschaltet, der die Vorhersage erreicht</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Nothing beside it</source>
        <translation>Nichts daneben</translation>
    </message>
    <message>
        <source>All exercises</source>
        <translation>Alle Übungen</translation>
    </message>
    <message>
        <source>Strongest colour</source>
        <translation>Stärkste Farbe</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>Why the model expects what it expects. It needs a log first.</source>
        <translation>Warum das Modell erwartet, was es erwartet. Dafür braucht es zuerst ein Trainingslog.</translation>
    </message>
    <message>
        <source>Train a model to ask it why.</source>
        <translation>Trainiere ein Modell, um es nach dem Warum zu fragen.</translation>
    </message>
    <message>
        <source>Explain as many test entries as chosen</source>
        <translation>So viele Testeinträge erklären, wie gewählt sind</translation>
    </message>
    <message>
        <source>Prediction of</source>
        <translation>Vorhersage von</translation>
    </message>
    <message>
        <source>Explained is</source>
        <translation>Erklärt wird</translation>
    </message>
    <message>
        <source>By features</source>
        <translation>Nach Merkmalen</translation>
    </message>
    <message>
        <source>Test entries</source>
        <translation>Testeinträge</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Every entry</source>
        <translation>Jeder Eintrag</translation>
    </message>
    <message>
        <source>A point is an entry. Yellow: the value was high for you, dark: low.</source>
        <translation>Ein Punkt ist ein Eintrag. Gelb: Der Wert war für dich hoch, dunkel: niedrig.</translation>
    </message>
    <message>
        <source>One entry</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>What moved this entry</source>
        <translation>Was diesen Eintrag bewegt hat</translation>
    </message>
    <message>
        <source>Show its path</source>
        <translation>Weg zeigen</translation>
    </message>
    <message>
        <source>Dependence</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the model expects is compared with the average over the training entries; the values add up to the difference.</source>
        <translation>Was das Modell erwartet, wird mit dem Durchschnitt über die Trainingseinträge verglichen; die Werte ergeben zusammen den Unterschied.</translation>
    </message>
    <message>
        <source>The network says the same whatever it is told: there is nothing to explain. Train it longer, or choose another model.</source>
        <translation>Das Netz sagt immer dasselbe, was auch immer man ihm gibt: Es gibt nichts zu erklären. Trainiere es länger oder wähle ein anderes Modell.</translation>
    </message>
    <message>
        <source>This model says the same whatever it is told: there is nothing to explain.</source>
        <translation>Dieses Modell sagt immer dasselbe, was man ihm auch sagt: Es gibt nichts zu erklären.</translation>
    </message>
    <message>
        <source>None of the entries has this target, so there is nothing to explain.</source>
        <translation>Keiner der Einträge hat dieses Ziel, also gibt es nichts zu erklären.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries explained: each value is how far it moved what is expected, and the values add up.</source>
        <translation>
            <numerusform>%Ln Testeintrag erklärt: Jeder Wert sagt, wie weit er das Erwartete bewegt hat, und die Werte gehen auf.</numerusform>
            <numerusform>%Ln Testeinträge erklärt: Jeder Wert sagt, wie weit er das Erwartete bewegt hat, und die Werte gehen auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Mean move of what is expected (%1)</source>
        <translation>Mittlere Bewegung des Erwarteten (%1)</translation>
    </message>
    <message>
        <source>Move of what is expected (%1)</source>
        <translation>Bewegung des Erwarteten (%1)</translation>
    </message>
    <message>
        <source>Select an entry in any chart, in the log or in the graph.</source>
        <translation>Wähle einen Eintrag in einem Diagramm, im Log oder im Graphen.</translation>
    </message>
    <message>
        <source>As it might have been</source>
        <translation>Wie es hätte sein können</translation>
    </message>
    <message>
        <source>This entry has no such target: it is done with body weight.</source>
        <translation>Dieser Eintrag hat kein solches Ziel: Er wird mit dem Körpergewicht ausgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Exact, against %Ln training entries. Left over by rounding: %1 %2.</source>
        <translation>
            <numerusform>Exakt, gegen %Ln Trainingseintrag. Rest vom Runden: %1 %2.</numerusform>
            <numerusform>Exakt, gegen %Ln Trainingseinträge. Rest vom Runden: %1 %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From drawn orders, against %Ln training entries. Left over: %1 %2.</source>
        <translation>
            <numerusform>Aus gezogenen Reihenfolgen, gegen %Ln Trainingseintrag. Rest: %1 %2.</numerusform>
            <numerusform>Aus gezogenen Reihenfolgen, gegen %Ln Trainingseinträge. Rest: %1 %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dependence, coloured by %1</source>
        <translation>Abhängigkeit, gefärbt nach %1</translation>
    </message>
    <message>
        <source>Draw on the graph which entries reach this prediction, and how far each moves it</source>
        <translation>Im Graphen zeichnen, welche Einträge diese Vorhersage erreichen und wie weit jeder sie bewegt</translation>
    </message>
    <message>
        <source>So far the network was no better than “as last time”, so it is not followed and nothing moves what is expected. Choose “The network itself” to see what it would say.</source>
        <translation>Bisher war das Netz nicht besser als „wie letztes Mal“, deshalb wird ihm nicht gefolgt und nichts bewegt, was erwartet wird. Wähle „Das Netz selbst“, um zu sehen, was es sagen würde.</translation>
    </message>
    <message>
        <source>Explaining another athlete</source>
        <translation>Erklären eines anderen Athleten</translation>
    </message>
    <message>
        <source>What is prescribed next</source>
        <translation>Die nächste Vorgabe</translation>
    </message>
    <message>
        <source>The plan: the network fitted again on the whole log, as far as the plan follows it</source>
        <translation>Der Plan: das Netz, das aus dem ganzen Log neu gelernt hat, soweit der Plan ihm folgt</translation>
    </message>
    <message>
        <source>Fitted on the same entries; it reads the entry&apos;s own features and nothing of the graph</source>
        <translation>An denselben Einträgen angepasst; es liest die Merkmale des Eintrags selbst und nichts vom Graphen</translation>
    </message>
    <message>
        <source>Athlete: %1</source>
        <translation>Athlet: %1</translation>
    </message>
    <message>
        <source>Exercise or athlete beside it</source>
        <translation>Übung oder Athlet daneben</translation>
    </message>
    <message>
        <source>Show in the graph</source>
        <translation>Im Graphen zeigen</translation>
    </message>
    <message>
        <source>Colour the entries in the graph by how far this feature moved what is expected of them</source>
        <translation>Die Einträge im Graphen danach färben, wie weit dieses Merkmal bewegt hat, was von ihnen erwartet wird</translation>
    </message>
    <message>
        <source>The rule prescribes what comes next, not the model, so there is no model to explain. Plan gives the reason of each exercise.</source>
        <translation>Was als Nächstes kommt, gibt die Regel vor, nicht das Modell; darum ist kein Modell zu erklären. Unter „Plan“ steht zu jeder Übung der Grund.</translation>
    </message>
    <message>
        <source>The plan does not ask the model for this: the rule or what you usually do decides. Plan gives the reason.</source>
        <translation>Der Plan fragt das Modell danach nicht: Die Regel entscheidet oder was du gewöhnlich tust. Unter „Plan“ steht der Grund.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exercises of the plan explained, by the network that has learned from the whole log: each value is how far it moved what is prescribed, and the values add up.</source>
        <translation>
            <numerusform>%Ln Übung des Plans erklärt, nach dem Netz, das aus dem ganzen Log gelernt hat: Jeder Wert sagt, wie weit er bewegt hat, was vorgegeben wird, und die Werte ergeben zusammen den Unterschied.</numerusform>
            <numerusform>%Ln Übungen des Plans erklärt, nach dem Netz, das aus dem ganzen Log gelernt hat: Jeder Wert sagt, wie weit er bewegt hat, was vorgegeben wird, und die Werte ergeben zusammen den Unterschied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ExplanationCheckCard</name>
    <message>
        <source>Is the explanation right?</source>
        <translation>Stimmt die Erklärung?</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Deletion and insertion</source>
        <translation>Wegnehmen und Hinzufügen</translation>
    </message>
    <message>
        <source>Checking the explanation</source>
        <translation>Erklärung prüfen</translation>
    </message>
    <message>
        <source>What happens when the important is taken away, whether other training rows would say the same, and whether shuffling agrees.</source>
        <translation>Was geschieht, wenn das Wichtige weggenommen wird, ob andere Trainingszeilen dasselbe sagen würden und ob das Vertauschen übereinstimmt.</translation>
    </message>
    <message>
        <source>Nothing moves this prediction, so there is nothing to check.</source>
        <translation>Nichts bewegt diese Vorhersage, also gibt es nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Taking away what is called important moves the prediction %1 times as far as taking things away by chance.</source>
        <translation>Wird weggenommen, was wichtig heißt, bewegt sich die Vorhersage %1-mal so weit wie beim Wegnehmen nach dem Zufall.</translation>
    </message>
    <message>
        <source>Taking away what is called important moves the prediction no further than chance would (%1 times as far): do not rely on this order.</source>
        <translation>Wird weggenommen, was wichtig heißt, bewegt sich die Vorhersage nicht weiter als nach dem Zufall (%1-mal so weit): Verlass dich nicht auf diese Reihenfolge.</translation>
    </message>
    <message>
        <source>Other training rows in the background give the same order.</source>
        <translation>Andere Trainingszeilen im Hintergrund ergeben dieselbe Reihenfolge.</translation>
    </message>
    <message>
        <source>Other training rows in the background change the order.</source>
        <translation>Andere Trainingszeilen im Hintergrund ändern die Reihenfolge.</translation>
    </message>
    <message>
        <source>Permutation importance agrees.</source>
        <translation>Die Permutationswichtigkeit stimmt überein.</translation>
    </message>
    <message>
        <source>Permutation importance orders otherwise: what moves the model is not what makes it right.</source>
        <translation>Die Permutationswichtigkeit ordnet anders: Was das Modell bewegt, ist nicht, was es richtig macht.</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>weggenommen</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>Steps, most important first</source>
        <translation>Schritte, Wichtigstes zuerst</translation>
    </message>
    <message>
        <source>Distance from the prediction (%1)</source>
        <translation>Abstand von der Vorhersage (%1)</translation>
    </message>
    <message>
        <source>The three most important alone make %1 % of the way; %2 are needed on average for nine tenths. Rank correlation between backgrounds %3, with permutation importance %4. %5</source>
        <translation>Die drei wichtigsten allein machen %1 % des Weges aus; für neun Zehntel braucht es im Mittel %2. Rangkorrelation zwischen Hintergründen %3, mit der Permutationswichtigkeit %4. %5</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::FiguresModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln Testeintrag</numerusform>
            <numerusform>%Ln Testeinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>Root of the mean squared error: large misses count more</source>
        <translation>Wurzel aus dem mittleren quadratischen Fehler: große Fehler zählen mehr</translation>
    </message>
    <message>
        <source>Share of the variance explained; 1 is perfect, 0 is no better than the mean</source>
        <translation>Anteil der erklärten Varianz; 1 ist perfekt, 0 nicht besser als der Mittelwert</translation>
    </message>
    <message>
        <source>How much smaller the mean error is than that of “as last time”, with its 95 % interval</source>
        <translation>Wie viel kleiner der mittlere Fehler ist als der von „wie letztes Mal“, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Better by (%)</source>
        <translation>Besser um (%)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove the filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Add filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Show only entries by date, exercise, muscle, relation or any feature, or what is around one</source>
        <translation>Nur Einträge nach Zeitraum, Übung, Muskel, Beziehung oder einem Merkmal zeigen, oder was um einen Eintrag liegt</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Filter by exercise</source>
        <translation>Nach Übung filtern</translation>
    </message>
    <message>
        <source>Show only exercises whose name contains this</source>
        <translation>Nur Übungen zeigen, deren Name das enthält</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::FilterForm</name>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Weight, volume or a feature</source>
        <translation>Gewicht, Volumen oder ein Merkmal</translation>
    </message>
    <message>
        <source>Around an entry or exercise</source>
        <translation>Um einen Eintrag oder eine Übung</translation>
    </message>
    <message>
        <source>Kind of filter</source>
        <translation>Art des Filters</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Find an exercise</source>
        <translation>Übung suchen</translation>
    </message>
    <message>
        <source>Same session</source>
        <translation>Gleiche Einheit</translation>
    </message>
    <message>
        <source>The exercise&apos;s next and previous time</source>
        <translation>Das nächste und das vorige Mal der Übung</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Upper value</source>
        <translation>Oberer Wert</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1, every time</source>
        <translation>%1, jedes Mal</translation>
    </message>
    <message>
        <source>Around</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Relations away, at most</source>
        <translation>Beziehungen weit, höchstens</translation>
    </message>
    <message>
        <source>Add filter: %1</source>
        <translation>Filter hinzufügen: %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::FindingView</name>
    <message>
        <source>Holds</source>
        <translation>Trifft zu</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Trifft nicht zu</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>Belege: %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::GraphLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::GraphMinimap</name>
    <message>
        <source>The whole graph</source>
        <translation>Der ganze Graph</translation>
    </message>
    <message>
        <source>The whole graph. Drag the frame to look elsewhere; M hides this.</source>
        <translation>Der ganze Graph. Rahmen ziehen, um anderes zu sehen; M blendet dies aus.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::GraphPage</name>
    <message>
        <source>Muscle group</source>
        <translation>Muskelgruppe</translation>
    </message>
    <message>
        <source>Error of weight</source>
        <translation>Fehler beim Gewicht</translation>
    </message>
    <message>
        <source>Error of reps</source>
        <translation>Fehler bei den Wdh.</translation>
    </message>
    <message>
        <source>Arranging the map</source>
        <translation>Karte anordnen</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Saving the graph</source>
        <translation>Graph wird gespeichert</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Your training as a graph. It needs a log first.</source>
        <translation>Dein Training als Graph. Erst braucht es ein Tagebuch.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Every entry by date and exercise</source>
        <translation>Jeder Eintrag nach Datum und Übung</translation>
    </message>
    <message>
        <source>Exercises that are done together lie together</source>
        <translation>Übungen, die du zusammen machst, liegen beieinander</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Show everything (F)</source>
        <translation>Alles zeigen (F)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Graph of the training</source>
        <translation>Graph des Trainings</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Done together</source>
        <translation>Zusammen gemacht</translation>
    </message>
    <message>
        <source>New arrangement</source>
        <translation>Neue Anordnung</translation>
    </message>
    <message>
        <source>Move of %1</source>
        <translation>%1 verschoben</translation>
    </message>
    <message>
        <source>Looking into the model</source>
        <translation>Ins Modell schauen</translation>
    </message>
    <message>
        <source>Explaining the entry</source>
        <translation>Eintrag erklären</translation>
    </message>
    <message>
        <source>Saved %1 and %2.</source>
        <translation>%1 und %2 gespeichert.</translation>
    </message>
    <message>
        <source>Reading kept views</source>
        <translation>Ansichten lesen</translation>
    </message>
    <message>
        <source>Keeping the map</source>
        <translation>Karte merken</translation>
    </message>
    <message>
        <source>This view shows what a model sees. Train a model first.</source>
        <translation>Diese Ansicht zeigt, was ein Modell sieht. Trainiere zuerst ein Modell.</translation>
    </message>
    <message>
        <source>Open view</source>
        <translation>Ansicht öffnen</translation>
    </message>
    <message>
        <source>Keeping the view</source>
        <translation>Ansicht merken</translation>
    </message>
    <message>
        <source>Renaming the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Removing the view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keep this view…</source>
        <translation>Diese Ansicht merken…</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Diese Ansicht merken</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Filter by muscle</source>
        <translation>Nach Muskel filtern</translation>
    </message>
    <message>
        <source>Undo in this view</source>
        <translation>In dieser Ansicht rückgängig</translation>
    </message>
    <message>
        <source>Redo in this view</source>
        <translation>In dieser Ansicht wiederholen</translation>
    </message>
    <message>
        <source>Entries that are alike to the model lie together</source>
        <translation>Einträge, die sich für das Modell gleichen, liegen beisammen</translation>
    </message>
    <message>
        <source>What a model sees: train one first</source>
        <translation>Was ein Modell sieht: trainiere zuerst eines</translation>
    </message>
    <message>
        <source>Group that the model sees</source>
        <translation>Gruppe aus Sicht des Modells</translation>
    </message>
    <message>
        <source>Share in the explained prediction</source>
        <translation>Anteil an der erklärten Vorhersage</translation>
    </message>
    <message>
        <source>Size: sessions</source>
        <translation>Größe: Einheiten</translation>
    </message>
    <message>
        <source>Size: volume</source>
        <translation>Größe: Volumen</translation>
    </message>
    <message>
        <source>Size: all alike</source>
        <translation>Größe: alle gleich</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>Größe: %1</translation>
    </message>
    <message>
        <source>One session day</source>
        <translation>Ein Trainingstag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln weeks</source>
        <translation>
            <numerusform>%Ln Woche</numerusform>
            <numerusform>%Ln Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>A week in detail: who is related to whom</source>
        <translation>Eine Woche im Einzelnen: was womit zusammenhängt</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Keep this view under a name, or open one that was kept</source>
        <translation>Diese Ansicht unter einem Namen merken oder eine gemerkte öffnen</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>Größe nach</translation>
    </message>
    <message>
        <source>How much is on view</source>
        <translation>Wie viel zu sehen ist</translation>
    </message>
    <message>
        <source>How the map is arranged</source>
        <translation>Wie die Karte angeordnet ist</translation>
    </message>
    <message>
        <source>How the model&apos;s view is flattened</source>
        <translation>Wie die Sicht des Modells in die Ebene kommt</translation>
    </message>
    <message>
        <source>Arrange again</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Another arrangement of the map; exercises that you moved stay</source>
        <translation>Eine andere Anordnung der Karte; was du verschoben hast, bleibt</translation>
    </message>
    <message>
        <source>Nothing passes the filter. Remove a filter, clear the search or switch a muscle group on again.</source>
        <translation>Der Filter lässt nichts übrig. Entferne einen Filter, leere die Suche oder schalte eine Muskelgruppe wieder ein.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The nodes are saved beside the edges, and %1 is there already. Replace it?</source>
        <translation>Die Knoten werden neben den Kanten gesichert, und %1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>What dragging does: move the picture, or select entries</source>
        <translation>Was Ziehen bewirkt: das Bild bewegen oder Einträge auswählen</translation>
    </message>
    <message>
        <source>Save the graph as PNG, SVG, PDF, GraphML, GEXF or CSV</source>
        <translation>Den Graphen als PNG, SVG, PDF, GraphML, GEXF oder CSV sichern</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Das Bild bewegen</translation>
    </message>
    <message>
        <source>Draw a frame around entries (B, or hold Shift)</source>
        <translation>Einen Rahmen um Einträge ziehen (B, oder Umschalt halten)</translation>
    </message>
    <message>
        <source>Draw a lasso around entries (L, or hold Shift and Alt)</source>
        <translation>Ein Lasso um Einträge ziehen (L, oder Umschalt und Alt halten)</translation>
    </message>
    <message>
        <source>Small picture of the whole in the corner (M)</source>
        <translation>Kleines Bild des Ganzen in der Ecke (M)</translation>
    </message>
    <message>
        <source>Moved by: %1</source>
        <translation>Bewegt durch: %1</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>No days</source>
        <translation>Keine Tage</translation>
    </message>
    <message>
        <source>Days on view: %1</source>
        <translation>Gezeigte Tage: %1</translation>
    </message>
    <message>
        <source>Any days…</source>
        <translation>Beliebige Tage…</translation>
    </message>
    <message>
        <source>Mean of: %1</source>
        <translation>Mittel von: %1</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Size: mean of %1</source>
        <translation>Größe: Mittel von %1</translation>
    </message>
    <message>
        <source>Width of the picture in pixels (%1 on the screen)</source>
        <translation>Breite des Bildes in Pixeln (auf dem Bildschirm %1)</translation>
    </message>
    <message>
        <source>Zoom to what is selected (S, or a double click)</source>
        <translation>Zur Auswahl zoomen (S oder Doppelklick)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::GraphView</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>one line of %1 is drawn; zoom in for all</source>
        <translation>eine von %1 Linien ist gezeichnet; für alle hineinzoomen</translation>
    </message>
    <message>
        <source>In the same session: %1</source>
        <translation>In derselben Einheit: %1</translation>
    </message>
    <message>
        <source>Last time: %1</source>
        <translation>Letztes Mal: %1</translation>
    </message>
    <message>
        <source>Next time: %1</source>
        <translation>Nächstes Mal: %1</translation>
    </message>
    <message>
        <source>Done together with other exercises: %1, most often with %2</source>
        <translation>Zusammen mit anderen Übungen gemacht: %1, am häufigsten mit %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Return selects the last entry, arrow keys go from one to the next along its relations, plus and minus zoom.</source>
        <translation>Eingabe wählt den letzten Eintrag, die Pfeiltasten gehen entlang der Beziehungen von einem zum nächsten, Plus und Minus vergrößern und verkleinern.</translation>
    </message>
    <message>
        <source>zoom in for the names</source>
        <translation>für die Namen heranzoomen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ImportSheet</name>
    <message>
        <source>year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>%1, a guess: please check.</source>
        <translation>%1, geraten: bitte prüfen.</translation>
    </message>
    <message>
        <source>Read as %1, a guess: please check.</source>
        <translation>Als %1 gelesen, geraten: bitte prüfen.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Als %1 gelesen.</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>New sets</source>
        <translation>Neue Sätze</translation>
    </message>
    <message>
        <source>Already in the log</source>
        <translation>Schon im Tagebuch</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Sets done</source>
        <translation>Sätze gemacht</translation>
    </message>
    <message>
        <source>Sets not done</source>
        <translation>Sätze nicht gemacht</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>First session</source>
        <translation>Erste Einheit</translation>
    </message>
    <message>
        <source>Last session</source>
        <translation>Letzte Einheit</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Weight (%1)</source>
        <translation>Gewicht (%1)</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>RPE</source>
        <translation>RPE</translation>
    </message>
    <message>
        <source>Goes into the log of %1</source>
        <translation>Kommt ins Tagebuch von %1</translation>
    </message>
    <message>
        <source>Goes to a new athlete</source>
        <translation>Kommt zu einem neuen Athleten</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>Datei %1 von %2</translation>
    </message>
    <message>
        <source>How the file was understood</source>
        <translation>So wurde die Datei verstanden</translation>
    </message>
    <message>
        <source>What will be added</source>
        <translation>Was dazukommt</translation>
    </message>
    <message>
        <source>The first sets</source>
        <translation>Die ersten Sätze</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>1 row could not be used</source>
        <translation>1 Zeile war nicht brauchbar</translation>
    </message>
    <message>
        <source>%1 rows could not be used</source>
        <translation>%1 Zeilen waren nicht brauchbar</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Maßeinheit</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Columns of the file and what they mean</source>
        <translation>Spalten der Datei und was sie bedeuten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>Datei überspringen</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>sheet %1</source>
        <translation>Blatt %1</translation>
    </message>
    <message>
        <source>sheets %1</source>
        <translation>Blätter %1</translation>
    </message>
    <message>
        <source>Columns as you named them</source>
        <translation>Spalten, wie du sie benannt hast</translation>
    </message>
    <message>
        <source>&amp;Back to recognising</source>
        <translation>&amp;Wieder erkennen</translation>
    </message>
    <message>
        <source>&amp;Change columns…</source>
        <translation>Spalten ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Looking at the columns</source>
        <translation>Spalten werden angesehen</translation>
    </message>
    <message>
        <source>&amp;Leave out %1 that another export has brought already</source>
        <translation>%1 aus&amp;lassen, die schon aus einem anderen Export da sind</translation>
    </message>
    <message>
        <source>%1: %2, here already as %3 (%4)</source>
        <translation>%1: %2, schon da als %3 (%4)</translation>
    </message>
    <message>
        <source>New body masses</source>
        <translation>Neue Körpergewichte</translation>
    </message>
    <message>
        <source>Body masses already in the log</source>
        <translation>Körpergewichte schon im Log</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Decisions about exercise names</source>
        <translation>Entscheidungen zu Übungsnamen</translation>
    </message>
    <message>
        <source>Entries of the log renamed by them</source>
        <translation>Dadurch umbenannte Einträge des Protokolls</translation>
    </message>
    <message>
        <source>Each sheet goes into the log of its athlete</source>
        <translation>Jedes Blatt kommt in das Log seines Athleten</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Jahr</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
    <message>
        <source>That of the dates that have one, a guess: please check.</source>
        <translation>Das der Daten, die eines haben, eine Vermutung: bitte prüfen.</translation>
    </message>
    <message>
        <source>The file does not say it: please choose.</source>
        <translation>Die Datei sagt es nicht: bitte wählen.</translation>
    </message>
    <message>
        <source>Everybody&apos;s rows go into the log of their athlete</source>
        <translation>Die Zeilen jeder Person kommen in das Protokoll ihres Athleten</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ImportanceChart</name>
    <message>
        <source>%1
as published: %2 ± %3
exact: %4 ± %5</source>
        <translation>%1
wie veröffentlicht: %2 ± %3
exakt: %4 ± %5</translation>
    </message>
    <message>
        <source>As published (not an explanation)</source>
        <translation>Wie veröffentlicht (keine Erklärung)</translation>
    </message>
    <message>
        <source>Exact, on the graph: %1 of %2 rows</source>
        <translation>Exakt, auf dem Graphen: %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>No prediction depends on any input: nothing to draw.</source>
        <translation>Keine Vorhersage hängt von einer Eingabe ab.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ImportsDialog</name>
    <message>
        <source>Listing the imports</source>
        <translation>Importe werden aufgelistet</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>%1, a guess</source>
        <translation>%1, geschätzt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Every file that this log came from. If the weights of one were read in the wrong unit, change it here: all its sets are converted, and Undo takes it back.</source>
        <translation>Alle Dateien, aus denen dieses Tagebuch stammt. Wurden die Gewichte einer Datei in der falschen Einheit gelesen, ändere sie hier: alle ihre Sätze werden umgerechnet, und Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>Read in &amp;kilograms</source>
        <translation>In &amp;Kilogramm lesen</translation>
    </message>
    <message>
        <source>Read in &amp;pounds</source>
        <translation>In &amp;Pfund lesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LayerChart</name>
    <message>
        <source>inputs</source>
        <translation>Eingaben</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LeakCard</name>
    <message>
        <source>Check for leaks</source>
        <translation>Auf Lecks prüfen</translation>
    </message>
    <message>
        <source>Nothing that is tested reaches what is learned.</source>
        <translation>Nichts, was getestet wird, erreicht das Gelernte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks found a leak: do not trust these figures.</source>
        <translation>
            <numerusform>%Ln Prüfung fand ein Leck: Trau diesen Zahlen nicht.</numerusform>
            <numerusform>%Ln Prüfungen fanden ein Leck: Trau diesen Zahlen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>no leak</source>
        <translation>kein Leck</translation>
    </message>
    <message>
        <source>LEAK</source>
        <translation>LECK</translation>
    </message>
    <message>
        <source>Checked: %1.</source>
        <translation>Geprüft: %1.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LinkDialog</name>
    <message>
        <source>Import from a link</source>
        <translation>Von einem Link importieren</translation>
    </message>
    <message>
        <source>&amp;Link of a Google sheet, or of a CSV or XLSX file</source>
        <translation>&amp;Link einer Google-Tabelle oder einer CSV- oder XLSX-Datei</translation>
    </message>
    <message>
        <source>Link of the sheet</source>
        <translation>Link der Tabelle</translation>
    </message>
    <message>
        <source>The sheet must be shared with anyone who has the link. It is downloaded once, now; nothing is sent. You see what it holds before anything is stored, and the same link later adds only what is new.</source>
        <translation>Die Tabelle muss für jeden freigegeben sein, der den Link hat. Sie wird jetzt einmal heruntergeladen; nichts wird gesendet. Du siehst, was sie enthält, bevor etwas gespeichert wird; derselbe Link bringt später nur, was neu ist.</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>&amp;All sheets of the workbook, not only the one that the link names</source>
        <translation>&amp;Alle Blätter der Mappe, nicht nur das im Link genannte</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LogCellDelegate</name>
    <message>
        <source>Working set</source>
        <translation>Arbeitssatz</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Drop set</source>
        <translation>Dropsatz</translation>
    </message>
    <message>
        <source>To failure</source>
        <translation>Bis zum Versagen</translation>
    </message>
    <message>
        <source>Kind of set</source>
        <translation>Art des Satzes</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LogEditor</name>
    <message>
        <source>Addition of a set</source>
        <translation>Hinzufügen eines Satzes</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Add the exercise</source>
        <translation>Übung hinzufügen</translation>
    </message>
    <message>
        <source>Addition of an exercise</source>
        <translation>Hinzufügen einer Übung</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Einheit hinzufügen</translation>
    </message>
    <message>
        <source>Add the session</source>
        <translation>Einheit hinzufügen</translation>
    </message>
    <message>
        <source>Addition of a session</source>
        <translation>Hinzufügen einer Einheit</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Einheit speichern</translation>
    </message>
    <message>
        <source>Change of a session</source>
        <translation>Änderung einer Einheit</translation>
    </message>
    <message>
        <source>Exercise of a session</source>
        <translation>Übung einer Einheit</translation>
    </message>
    <message>
        <source>Save the exercise</source>
        <translation>Übung speichern</translation>
    </message>
    <message>
        <source>Change of an entry</source>
        <translation>Änderung eines Eintrags</translation>
    </message>
    <message>
        <source>Move of an entry</source>
        <translation>Verschieben eines Eintrags</translation>
    </message>
    <message>
        <source>Move of a set</source>
        <translation>Verschieben eines Satzes</translation>
    </message>
    <message>
        <source>Move to another session</source>
        <translation>In eine andere Einheit verschieben</translation>
    </message>
    <message>
        <source>Move the exercise</source>
        <translation>Übung verschieben</translation>
    </message>
    <message>
        <source>New name of &quot;%1&quot; in every session. The name of an exercise that is there already merges the two; the sets remember the name in their file.</source>
        <translation>Neuer Name von &quot;%1&quot; in jeder Einheit. Der Name einer Übung, die es schon gibt, legt die beiden zusammen; die Sätze merken sich den Namen aus ihrer Datei.</translation>
    </message>
    <message>
        <source>This name is unknown; the nearest that is known is proposed.</source>
        <translation>Dieser Name ist unbekannt; der nächste bekannte wird vorgeschlagen.</translation>
    </message>
    <message>
        <source>Rename an exercise everywhere</source>
        <translation>Übung überall umbenennen</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Überall umbenennen</translation>
    </message>
    <message>
        <source>Rename of %1</source>
        <translation>Umbenennen von %1</translation>
    </message>
    <message>
        <source>Renamed everywhere.</source>
        <translation>Überall umbenannt.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>D&amp;etails of the row…</source>
        <translation>Eigenschaften der &amp;Zeile…</translation>
    </message>
    <message>
        <source>Add a &amp;set</source>
        <translation>&amp;Satz hinzufügen</translation>
    </message>
    <message>
        <source>Add an e&amp;xercise…</source>
        <translation>Ü&amp;bung hinzufügen…</translation>
    </message>
    <message>
        <source>Add a sess&amp;ion…</source>
        <translation>E&amp;inheit hinzufügen…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Move to another sessio&amp;n…</source>
        <translation>In eine andere Einheit &amp;verschieben…</translation>
    </message>
    <message>
        <source>Rename the exercise ever&amp;ywhere…</source>
        <translation>Übung über&amp;all umbenennen…</translation>
    </message>
    <message>
        <source>Cut of %1</source>
        <translation>Ausschneiden von %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Löschen von %1</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>Paste of %1</source>
        <translation>Einfügen von %1</translation>
    </message>
    <message>
        <source>Pasted %1.</source>
        <translation>%1 eingefügt.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LogPage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Show or hide the details of the selected entry (Ctrl+I)</source>
        <translation>Details zum ausgewählten Eintrag ein- oder ausblenden (Strg+I)</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>Tagebuch importieren</translation>
    </message>
    <message>
        <source>Filter by exercise, session or note</source>
        <translation>Nach Übung, Einheit oder Notiz filtern</translation>
    </message>
    <message>
        <source>Sessions, entries and sets</source>
        <translation>Einheiten, Einträge und Sätze</translation>
    </message>
    <message>
        <source>The log is being opened.</source>
        <translation>Das Tagebuch wird geöffnet.</translation>
    </message>
    <message>
        <source>There is no training here yet. Import the log you already keep.</source>
        <translation>Hier ist noch kein Training. Importiere das Tagebuch, das du schon führst.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Tagebuch</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LogTreeModel</name>
    <message>
        <source>%1 RIR</source>
        <translation>%1 RIR</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Satz %1</translation>
    </message>
    <message>
        <source>Set %1 · drop set</source>
        <translation>Satz %1 · Dropsatz</translation>
    </message>
    <message>
        <source>Set %1 · to failure</source>
        <translation>Satz %1 · bis Versagen</translation>
    </message>
    <message>
        <source>%1 · not done</source>
        <translation>%1 · nicht gemacht</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>From %1, row %2</source>
        <translation>Aus %1, Zeile %2</translation>
    </message>
    <message>
        <source>Of the top set, the one with the highest estimated one-repetition maximum</source>
        <translation>Vom Topsatz, dem Satz mit dem höchsten geschätzten Maximum für eine Wiederholung</translation>
    </message>
    <message>
        <source>Session, exercise, set</source>
        <translation>Einheit, Übung, Satz</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Weight (%1)</source>
        <translation>Gewicht (%1)</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>RPE</source>
        <translation>RPE</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Volume (%1)</source>
        <translation>Volumen (%1)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a column and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Edited. In the file: %1, %2, %3</source>
        <translation>Bearbeitet. In der Datei: %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>a span of time that is typed</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>a distance that is typed</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>Write the weight as a number from 0 to 2000, such as 62.5; BW stands for body weight.</source>
        <translation>Schreibe das Gewicht als Zahl von 0 bis 2000, etwa 62,5; BW steht für Körpergewicht.</translation>
    </message>
    <message>
        <source>Write repetitions as 8, a time as 1:30 or 45 s, a distance as 400 m.</source>
        <translation>Schreibe Wiederholungen als 8, eine Zeit als 1:30 oder 45 s, eine Strecke als 400 m.</translation>
    </message>
    <message>
        <source>Write an RPE from 1 to 10, such as 8.5, or repetitions in reserve as 2 RIR.</source>
        <translation>Schreibe eine RPE von 1 bis 10, etwa 8,5, oder Wiederholungen in Reserve als 2 RIR.</translation>
    </message>
    <message>
        <source>Write the rest as 90, 1:30 or 2 min.</source>
        <translation>Schreibe die Pause als 90, 1:30 oder 2 min.</translation>
    </message>
    <message>
        <source>This cannot be written here.</source>
        <translation>Das lässt sich hier nicht schreiben.</translation>
    </message>
    <message>
        <source>Change of the kind of set</source>
        <translation>Änderung der Art des Satzes</translation>
    </message>
    <message>
        <source>Change of weight</source>
        <translation>Änderung des Gewichts</translation>
    </message>
    <message>
        <source>Change of repetitions</source>
        <translation>Änderung der Wiederholungen</translation>
    </message>
    <message>
        <source>Change of effort</source>
        <translation>Änderung der Anstrengung</translation>
    </message>
    <message>
        <source>Change of rest</source>
        <translation>Änderung der Pause</translation>
    </message>
    <message>
        <source>Change of a note</source>
        <translation>Änderung einer Notiz</translation>
    </message>
    <message>
        <source>Write a day, and if you like a time and a title: 2024-05-17 18:30 Push.</source>
        <translation>Schreibe einen Tag und, wenn du magst, Uhrzeit und Titel: 2024-05-17 18:30 Push.</translation>
    </message>
    <message>
        <source>Change of date</source>
        <translation>Änderung des Datums</translation>
    </message>
    <message>
        <source>Change of title</source>
        <translation>Änderung des Titels</translation>
    </message>
    <message>
        <source>Write the name of the exercise.</source>
        <translation>Schreibe den Namen der Übung.</translation>
    </message>
    <message>
        <source>Change of exercise</source>
        <translation>Änderung der Übung</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::LossChart</name>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Epoch %1
Training %2</source>
        <translation>Epoche %1
Training %2</translation>
    </message>
    <message>
        <source>Validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>as last time %1</source>
        <translation>wie letztes Mal %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::MainWindow</name>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>No athlete</source>
        <translation>Kein Athlet</translation>
    </message>
    <message>
        <source>Athlete: %1</source>
        <translation>Athlet: %1</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>This training was made by a simulation, not by a person.</source>
        <translation>Dieses Training stammt aus einer Simulation, nicht von einem Menschen.</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Search pages, actions, exercises and sessions</source>
        <translation>Seiten, Befehle, Übungen und Einheiten durchsuchen</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Athlete</source>
        <translation>Athlet</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Athlete</source>
        <translation>A&amp;thlet</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Liftgraph</source>
        <translation>Liftgraph</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Neue Bibliothek…</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>Bibliothek &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Import a log…</source>
        <translation>Tagebuch &amp;importieren…</translation>
    </message>
    <message>
        <source>Open the &amp;sample athlete</source>
        <translation>&amp;Beispielathlet öffnen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Been&amp;den</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Cancel what runs</source>
        <translation>&amp;Laufendes abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add an athlete…</source>
        <translation>&amp;Athlet hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Body mass…</source>
        <translation>&amp;Körpergewicht…</translation>
    </message>
    <message>
        <source>&amp;Delete with all data…</source>
        <translation>Mit allen Daten &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Third-party notices</source>
        <translation>&amp;Lizenzen Dritter</translation>
    </message>
    <message>
        <source>&amp;About Liftgraph</source>
        <translation>&amp;Über Liftgraph</translation>
    </message>
    <message>
        <source>Import the training log you already keep, or look around with a simulated athlete first. Everything stays on this computer.</source>
        <translation>Importiere das Trainingstagebuch, das du schon führst, oder sieh dich erst mit einem simulierten Athleten um. Alles bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>Tagebuch importieren</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Neue Bibliothek</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Libraries (*.liftgraph)</source>
        <translation>Bibliotheken (*.liftgraph)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Tagebuch exportieren</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Tagebuch wird exportiert</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Rename the athlete</source>
        <translation>Athlet umbenennen</translation>
    </message>
    <message>
        <source>Add an athlete</source>
        <translation>Athlet hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Add athlete</source>
        <translation>Athlet hinzufügen</translation>
    </message>
    <message>
        <source>Delete an athlete</source>
        <translation>Athlet löschen</translation>
    </message>
    <message>
        <source>Delete the athlete</source>
        <translation>Athlet löschen</translation>
    </message>
    <message>
        <source>Reproduce the paper</source>
        <translation>Die Arbeit nachrechnen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Save a &amp;copy of the library…</source>
        <translation>&amp;Kopie der Bibliothek speichern…</translation>
    </message>
    <message>
        <source>&amp;Move the library…</source>
        <translation>Bibliothek &amp;verschieben…</translation>
    </message>
    <message>
        <source>&amp;Restore an earlier library…</source>
        <translation>&amp;Frühere Bibliothek wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Imports…</source>
        <translation>&amp;Importe …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time of day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: daily copy, %2</source>
        <translation>%1: Tageskopie, %2</translation>
    </message>
    <message>
        <source>%1: before an upgrade, %2</source>
        <translation>%1: vor einer Umstellung, %2</translation>
    </message>
    <message>
        <source>%1: before another copy was restored, %2</source>
        <translation>%1: bevor eine andere Kopie wiederhergestellt wurde, %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>date, file, size</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>As &amp;CSV, everything…</source>
        <translation>Als &amp;CSV, alles…</translation>
    </message>
    <message>
        <source>As a &amp;workbook (XLSX), everything…</source>
        <translation>Als &amp;Arbeitsmappe (XLSX), alles…</translation>
    </message>
    <message>
        <source>As &amp;JSON, everything…</source>
        <translation>Als &amp;JSON, alles…</translation>
    </message>
    <message>
        <source>As CSV for &amp;Strong…</source>
        <translation>Als CSV für &amp;Strong…</translation>
    </message>
    <message>
        <source>As CSV for &amp;Hevy…</source>
        <translation>Als CSV für &amp;Hevy…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Exportieren: %1</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>Bibliothek verschieben</translation>
    </message>
    <message>
        <source>Save a copy of the library</source>
        <translation>Kopie der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Moving the library</source>
        <translation>Die Bibliothek wird verschoben</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>Die Bibliothek wird kopiert</translation>
    </message>
    <message>
        <source>The library now lies at %1</source>
        <translation>Die Bibliothek liegt jetzt unter %1</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Kopiert nach %1</translation>
    </message>
    <message>
        <source>There are no copies of this library yet. One is made every day that it is opened.</source>
        <translation>Von dieser Bibliothek gibt es noch keine Kopien. An jedem Tag, an dem sie geöffnet wird, entsteht eine.</translation>
    </message>
    <message>
        <source>Restore an earlier library</source>
        <translation>Frühere Bibliothek wiederherstellen</translation>
    </message>
    <message>
        <source>The copy takes the place of the whole library, all athletes included. The library as it is now is kept among the copies.</source>
        <translation>Die Kopie tritt an die Stelle der ganzen Bibliothek mit allen Athleten. Die jetzige Bibliothek bleibt unter den Kopien erhalten.</translation>
    </message>
    <message>
        <source>Copies, newest first</source>
        <translation>Kopien, die neueste zuerst</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Diese Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring the library</source>
        <translation>Die Bibliothek wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The earlier library is back. The one before it is kept among the copies.</source>
        <translation>Die frühere Bibliothek ist wieder da. Die bisherige bleibt unter den Kopien erhalten.</translation>
    </message>
    <message>
        <source>Training logs (*.csv *.txt *.tsv *.json *.xlsx *.xlsm *.ods *.fitnotes);;All files (*)</source>
        <translation>Trainingstagebücher (*.csv *.txt *.tsv *.json *.xlsx *.xlsm *.ods *.fitnotes);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>One exercise name is unknown.</source>
        <translation>Ein Übungsname ist unbekannt.</translation>
    </message>
    <message>
        <source>%1 exercise names are unknown.</source>
        <translation>%1 Übungsnamen sind unbekannt.</translation>
    </message>
    <message>
        <source>Exercise &amp;names…</source>
        <translation>Übungs&amp;namen…</translation>
    </message>
    <message>
        <source>Import from a lin&amp;k…</source>
        <translation>Von einem &amp;Link importieren…</translation>
    </message>
    <message>
        <source>Downloading the sheet</source>
        <translation>Tabelle wird heruntergeladen</translation>
    </message>
    <message>
        <source>Delete %1 with everything that belongs to them: %2, %3, their imports, body masses and models? Undo brings it all back until the library is closed; after that only a copy of the library has it.</source>
        <translation>%1 mit allem löschen, was dazugehört: %2, %3, Importe, Körpergewichte und Modelle? Rückgängig bringt alles wieder, bis die Bibliothek geschlossen wird; danach hat es nur noch eine Kopie der Bibliothek.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Einheit</numerusform>
            <numerusform>%Ln Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>The download was stopped. Nothing was imported.</source>
        <translation>Das Herunterladen wurde abgebrochen. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::MappingPanel</name>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Satz %1</translation>
    </message>
    <message>
        <source>Set %1: %2</source>
        <translation>Satz %1: %2</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>a guess: please check</source>
        <translation>geschätzt: bitte prüfen</translation>
    </message>
    <message>
        <source>unsure: please check</source>
        <translation>unsicher: bitte prüfen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>Bedeutung von %1</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Choose a meaning above each column. The first sets below show how the file is then read.</source>
        <translation>Wähle über jeder Spalte ihre Bedeutung. Die ersten Sätze darunter zeigen, wie die Datei dann gelesen wird.</translation>
    </message>
    <message>
        <source>The &amp;first row holds names</source>
        <translation>Die &amp;erste Zeile enthält Namen</translation>
    </message>
    <message>
        <source>&amp;Remember this for files with the same columns</source>
        <translation>Für Dateien mit denselben Spalten &amp;merken</translation>
    </message>
    <message>
        <source>D&amp;ecimal sign</source>
        <translation>De&amp;zimalzeichen</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Point: 62.5</source>
        <translation>Punkt: 62.5</translation>
    </message>
    <message>
        <source>Comma: 62,5</source>
        <translation>Komma: 62,5</translation>
    </message>
    <message>
        <source>&quot;5x1&amp;00&quot; is</source>
        <translation>„5x1&amp;00“ heißt</translation>
    </message>
    <message>
        <source>sets x reps</source>
        <translation>Sätze x Wdh.</translation>
    </message>
    <message>
        <source>reps x weight</source>
        <translation>Wdh. x Gewicht</translation>
    </message>
    <message>
        <source>weight x reps</source>
        <translation>Gewicht x Wdh.</translation>
    </message>
    <message>
        <source>First rows of the file and the meaning of each column</source>
        <translation>Erste Zeilen der Datei und die Bedeutung jeder Spalte</translation>
    </message>
    <message>
        <source>reps x sets</source>
        <translation>Wdh. x Sätze</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::MessagesModel</name>
    <message>
        <source>%1, the same session</source>
        <translation>%1, gleiche Einheit</translation>
    </message>
    <message>
        <source>%1 on %2; weight %3, less the more fatigue has changed</source>
        <translation>%1 am %2; Gewicht %3, umso weniger, je mehr sich die Ermüdung geändert hat</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Beziehung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelChoice</name>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation>
            <numerusform>%Ln Modell</numerusform>
            <numerusform>%Ln Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>As last time only</source>
        <translation>Nur wie letztes Mal</translation>
    </message>
    <message>
        <source>Models to compare</source>
        <translation>Modelle zum Vergleichen</translation>
    </message>
    <message>
        <source>Which models are compared</source>
        <translation>Welche Modelle verglichen werden</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelDetails</name>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>These figures come from logs that are not open as they were then. Compare the models again to see single entries.</source>
        <translation>Diese Zahlen stammen aus Logs, die nicht mehr so offen sind wie damals. Vergleiche die Modelle noch einmal, um einzelne Einträge zu sehen.</translation>
    </message>
    <message>
        <source>The log does not hold this target in the tested part, so there is nothing to compare.</source>
        <translation>Das Log enthält diese Zielgröße im getesteten Teil nicht, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Gemacht (%1)</translation>
    </message>
    <message>
        <source>Expected (%1)</source>
        <translation>Erwartet (%1)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Expected − done (%1)</source>
        <translation>Erwartet − gemacht (%1)</translation>
    </message>
    <message>
        <source>%1 % interval: %2 % held, %3 %4 wide; adaptive: %5 % held, %6 %4 wide.</source>
        <translation>%1-%-Intervall: %2 % gehalten, %3 %4 breit; adaptiv: %5 % gehalten, %6 %4 breit.</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 Tage</translation>
    </message>
    <message>
        <source>next time expected %1 %3, done %2 %3</source>
        <translation>nächstes Mal erwartet %1 %3, gemacht %2 %3</translation>
    </message>
    <message>
        <source>By muscle group</source>
        <translation>Nach Muskelgruppe</translation>
    </message>
    <message>
        <source>By exercise</source>
        <translation>Nach Übung</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>What the colours stand for</source>
        <translation>Wofür die Farben stehen</translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation>Vorhersage gegen Wahrheit</translation>
    </message>
    <message>
        <source>Errors by date</source>
        <translation>Fehler nach Datum</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Largest errors</source>
        <translation>Größte Fehler</translation>
    </message>
    <message>
        <source>By days between</source>
        <translation>Nach Tagen dazwischen</translation>
    </message>
    <message>
        <source>By weight</source>
        <translation>Nach Gewicht</translation>
    </message>
    <message>
        <source>Promised (%)</source>
        <translation>Versprochen (%)</translation>
    </message>
    <message>
        <source>Held (%)</source>
        <translation>Gehalten (%)</translation>
    </message>
    <message>
        <source>A click on a point selects its entry on every page; a frame drawn around points selects theirs together.</source>
        <translation>Ein Klick auf einen Punkt wählt seinen Eintrag auf jeder Seite aus, ein Rahmen um Punkte deren Einträge zusammen.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>%1 is trained.</source>
        <translation>%1 ist trainiert.</translation>
    </message>
    <message>
        <source>On the same sessions “as last time” is off by %1 on average.</source>
        <translation>An denselben Einheiten liegt „wie letztes Mal“ im Mittel um %1 daneben.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Opening the model</source>
        <translation>Modell wird geöffnet</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>A model learns from your log. It needs one first.</source>
        <translation>Ein Modell lernt aus deinem Tagebuch. Erst braucht es eines.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <translation>Verlust nach Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss (training units)</source>
        <translation>Verlust (skaliert)</translation>
    </message>
    <message>
        <source>The loss of training and validation will be drawn here while the model learns, beside the dashed line of “as last time”.</source>
        <translation>Hier erscheinen die Verluste von Training und Validierung, während das Modell lernt, neben der gestrichelten Linie von „wie letztes Mal“.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No run yet. Each run is kept here with its error on the last fifth of your sessions.</source>
        <translation>Noch kein Lauf. Jeder Lauf bleibt hier, mit seinem Fehler am letzten Fünftel deiner Einheiten.</translation>
    </message>
    <message>
        <source>Save model…</source>
        <translation>Modell speichern…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen…</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelTable</name>
    <message>
        <source>This model has not finished yet.</source>
        <translation>Dieses Modell ist noch nicht fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln Testeintrag</numerusform>
            <numerusform>%Ln Testeinträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fits</source>
        <translation>
            <numerusform>%Ln Anpassung</numerusform>
            <numerusform>%Ln Anpassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Adaptive %1 % interval: held %2 %, width %3</source>
        <translation>Adaptives %1-%-Intervall: %2 % gehalten, Breite %3</translation>
    </message>
    <message>
        <source>Mean absolute error: mean and deviation over the seeds</source>
        <translation>Mittlerer absoluter Fehler: Mittelwert und Abweichung über die Startzahlen</translation>
    </message>
    <message>
        <source>Root of the mean squared error: large misses count more</source>
        <translation>Wurzel aus dem mittleren quadratischen Fehler: große Fehler zählen mehr</translation>
    </message>
    <message>
        <source>Share of the variance explained; 1 is perfect, 0 is no better than the mean</source>
        <translation>Anteil der erklärten Varianz; 1 ist perfekt, 0 nicht besser als der Mittelwert</translation>
    </message>
    <message>
        <source>How much smaller the mean error is than that of “as last time”, with its 95 % interval</source>
        <translation>Wie viel kleiner der mittlere Fehler ist als der von „wie letztes Mal“, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Better only where the whole 95 % interval lies above 0, worse where it lies below</source>
        <translation>Besser nur, wo das ganze 95-%-Intervall über 0 liegt, schlechter, wo es darunter liegt</translation>
    </message>
    <message>
        <source>How many of the 80 % intervals held, in percent</source>
        <translation>Wie viele der 80-%-Intervalle hielten, in Prozent</translation>
    </message>
    <message>
        <source>How many of the 90 % intervals held, in percent</source>
        <translation>Wie viele der 90-%-Intervalle hielten, in Prozent</translation>
    </message>
    <message>
        <source>Mean width of the 90 % interval</source>
        <translation>Mittlere Breite des 90-%-Intervalls</translation>
    </message>
    <message>
        <source>Seconds of computing for all fits together, on one thread</source>
        <translation>Rechenzeit aller Anpassungen zusammen in Sekunden, auf einem Thread</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>MAE (%1)</source>
        <translation>MAE (%1)</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Better by (%)</source>
        <translation>Besser um (%)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 %</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Time (s)</source>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>%1 s of computing</source>
        <translation>%1 s Rechenzeit</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ModelTablePage</name>
    <message>
        <source>Every model beside “as last time” on your own training. It needs a log first.</source>
        <translation>Jedes Modell neben „wie letztes Mal“ auf deinem eigenen Training. Dafür braucht es zuerst ein Log.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startzahlen</translation>
    </message>
    <message>
        <source>How often each model that has chance in it is fitted; figures are means</source>
        <translation>Wie oft jedes Modell mit Zufall angepasst wird; die Zahlen sind Mittelwerte</translation>
    </message>
    <message>
        <source>Check for leaks</source>
        <translation>Auf Lecks prüfen</translation>
    </message>
    <message>
        <source>Checks on your log that nothing that is tested reaches what is learned</source>
        <translation>Prüft an deinem Log, dass nichts, was getestet wird, das Gelernte erreicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <source>Save as LaTeX…</source>
        <translation>Als LaTeX speichern …</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>All models on the same entries</source>
        <translation>Alle Modelle auf denselben Einträgen</translation>
    </message>
    <message numerus="yes">
        <source>Comparing %Ln models</source>
        <translation>
            <numerusform>%Ln Modell wird verglichen</numerusform>
            <numerusform>%Ln Modelle werden verglichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln models are compared.</source>
        <translation>
            <numerusform>%Ln Modell ist verglichen.</numerusform>
            <numerusform>%Ln Modelle sind verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking for leaks</source>
        <translation>Lecks werden gesucht</translation>
    </message>
    <message>
        <source>Reading earlier comparisons</source>
        <translation>Frühere Vergleiche werden gelesen</translation>
    </message>
    <message>
        <source>Opening the comparison</source>
        <translation>Der Vergleich wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the comparisons</source>
        <translation>Die Vergleiche werden geöffnet</translation>
    </message>
    <message>
        <source>Removing comparisons</source>
        <translation>Vergleiche werden gelöscht</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message numerus="yes">
        <source>Compare %Ln models</source>
        <translation>
            <numerusform>%Ln Modell vergleichen</numerusform>
            <numerusform>%Ln Modelle vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>To leave an athlete out there must be others to learn from. Add an athlete and import their log, then compare.</source>
        <translation>Um einen Athleten auszulassen, muss es andere geben, von denen gelernt wird. Lege einen Athleten an, importiere dessen Log und vergleiche dann.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln Testeintrag</numerusform>
            <numerusform>%Ln Testeinträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln Startzahl</numerusform>
            <numerusform>%Ln Startzahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 models had finished.</source>
        <translation>Angehalten: %1 von %2 Modellen waren fertig.</translation>
    </message>
    <message>
        <source>The log has changed since. Compare again to see figures of the log as it is.</source>
        <translation>Das Log hat sich seither geändert. Vergleiche noch einmal, um Zahlen des jetzigen Logs zu sehen.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Die Tabelle ist kopiert.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::MuscleChips</name>
    <message>
        <source>Show or hide: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::NamesDialog</name>
    <message>
        <source>as in the catalogue</source>
        <translation>wie im Katalog</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Mapping taken back</source>
        <translation>Zuordnung aufgehoben</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>As in the catalogue</source>
        <translation>Wie im Katalog</translation>
    </message>
    <message>
        <source>as you stated it</source>
        <translation>wie du es angegeben hast</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown; a guess: %1 (%2 %)</source>
        <translation>unbekannt; Vermutung: %1 (%2 %)</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <translation>%1 (war %2)</translation>
    </message>
    <message>
        <source>Listing the exercise names</source>
        <translation>Übungsnamen werden aufgelistet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Main muscles</source>
        <translation>Hauptmuskeln</translation>
    </message>
    <message>
        <source>Done with</source>
        <translation>Ausgeführt mit</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Name in der Datei</translation>
    </message>
    <message>
        <source>Called now</source>
        <translation>Heißt jetzt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Exercise names</source>
        <translation>Übungsnamen</translation>
    </message>
    <message>
        <source>This log has no exercise yet. Import a log, or add one by hand.</source>
        <translation>Dieses Tagebuch hat noch keine Übung. Importiere eines oder trage selbst etwas ein.</translation>
    </message>
    <message>
        <source>Every name is known.</source>
        <translation>Jeder Name ist bekannt.</translation>
    </message>
    <message>
        <source>One name is unknown.</source>
        <translation>Ein Name ist unbekannt.</translation>
    </message>
    <message>
        <source>%1 names are unknown.</source>
        <translation>%1 Namen sind unbekannt.</translation>
    </message>
    <message>
        <source>Map a name to the exercise that it means, select several to merge them, or correct what an exercise is. The log remembers every name that it came with; Undo takes each step back.</source>
        <translation>Ordne einen Namen der Übung zu, die gemeint ist, wähle mehrere aus, um sie zusammenzulegen, oder berichtige, was eine Übung ist. Das Tagebuch behält jeden ursprünglichen Namen; Rückgängig nimmt jeden Schritt zurück.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>Zusa&amp;mmenlegen…</translation>
    </message>
    <message>
        <source>&amp;Map…</source>
        <translation>&amp;Zuordnen…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>A&amp;ufteilen…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Berichtigen…</translation>
    </message>
    <message>
        <source>As in the catalo&amp;gue</source>
        <translation>Wie im &amp;Katalog</translation>
    </message>
    <message>
        <source>&amp;Take the mapping back</source>
        <translation>Zuordnung au&amp;fheben</translation>
    </message>
    <message>
        <source>&amp;Add an exercise…</source>
        <translation>Übung &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Merge names</source>
        <translation>Namen zusammenlegen</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>%1 zuordnen</translation>
    </message>
    <message>
        <source>The exercise that is meant; later files follow.</source>
        <translation>Die Übung, die gemeint ist; spätere Dateien folgen dem.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Mapping to %1</source>
        <translation>Zuordnung zu %1</translation>
    </message>
    <message>
        <source>End of the mapping of %1</source>
        <translation>Ende der Zuordnung von %1</translation>
    </message>
    <message>
        <source>No entry of %1 is meant by this.</source>
        <translation>Damit ist kein Eintrag von %1 gemeint.</translation>
    </message>
    <message>
        <source>Split of %1</source>
        <translation>Aufteilung von %1</translation>
    </message>
    <message>
        <source>What is %1?</source>
        <translation>Was ist %1?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Correction of %1</source>
        <translation>Berichtigung von %1</translation>
    </message>
    <message>
        <source>Reset of %1</source>
        <translation>Zurücksetzen von %1</translation>
    </message>
    <message>
        <source>Add an exercise of your own</source>
        <translation>Eigene Übung hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Addition of %1</source>
        <translation>Hinzufügen von %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::NodeDetails</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Click a point to see its sets, its features and where each value came from. Hold Shift and drag to select several.</source>
        <translation>Klicke auf einen Punkt, um seine Sätze, seine Merkmale und die Herkunft jedes Werts zu sehen. Mit Umschalt und Ziehen wählst du mehrere aus.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 reps</source>
        <translation>%1 Wdh.</translation>
    </message>
    <message>
        <source>For the next time the model expects %1.</source>
        <translation>Nächstes Mal sind laut Modell %1 zu erwarten.</translation>
    </message>
    <message>
        <source>Done on %1: %2.</source>
        <translation>Am %1 gemacht: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries selected</source>
        <translation>
            <numerusform>%Ln Eintrag ausgewählt</numerusform>
            <numerusform>%Ln Einträge ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sessions</source>
        <translation>
            <numerusform>%Ln Einheit</numerusform>
            <numerusform>%Ln Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exercises</source>
        <translation>
            <numerusform>%Ln Übung</numerusform>
            <numerusform>%Ln Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working sets, volume %1</source>
        <translation>
            <numerusform>%Ln Arbeitssatz, Volumen %1</numerusform>
            <numerusform>%Ln Arbeitssätze, Volumen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hears</source>
        <translation>Hört</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Whose messages reach this entry, and their shares of the mean</source>
        <translation>Wessen Nachrichten diesen Eintrag erreichen und ihre Anteile am Mittel</translation>
    </message>
    <message>
        <source>What moved the prediction</source>
        <translation>Was die Vorhersage bewegt hat</translation>
    </message>
    <message>
        <source>Messages that the entry hears</source>
        <translation>Nachrichten, die der Eintrag hört</translation>
    </message>
    <message>
        <source>Explain this entry</source>
        <translation>Diesen Eintrag erklären</translation>
    </message>
    <message>
        <source>Open Explain</source>
        <translation>Erklären öffnen</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>The mean of the background is %1 %3, this entry&apos;s prediction %2 %3.</source>
        <translation>Das Mittel des Hintergrunds ist %1 %3, %2 %3 sagt das Modell für diesen Eintrag vorher.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 % interval: %2.</source>
        <translation>%1-%-Intervall: %2</translation>
    </message>
    <message>
        <source>Shapley values say which features moved the prediction of this entry.</source>
        <translation>Shapley-Werte sagen, welche Merkmale die Vorhersage dieses Eintrags bewegt haben.</translation>
    </message>
    <message>
        <source>Nothing moved it: what the model says of a change is not believed here, so it stays as last time.</source>
        <translation>Nichts hat sie bewegt: Was das Modell von einer Änderung sagt, wird hier nicht geglaubt, also bleibt es wie beim letzten Mal.</translation>
    </message>
    <message>
        <source>Train a model to learn what it expects and why.</source>
        <translation>Trainiere ein Modell, um zu erfahren, was es erwartet und warum.</translation>
    </message>
    <message>
        <source>There is too little training yet to say how far off it may be.</source>
        <translation>Für eine Spanne ist noch zu wenig trainiert worden.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::NodeFeaturesModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>logged</source>
        <translation>notiert</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>default</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PageRail</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PageStates</name>
    <message>
        <source>Import a log…</source>
        <translation>Tagebuch importieren…</translation>
    </message>
    <message>
        <source>Open the sample athlete</source>
        <translation>Beispielathlet öffnen</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PaperComparisonModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Deviation of the MAE over the seeds</source>
        <translation>Abweichung des MAE über die Startzahlen</translation>
    </message>
    <message>
        <source>Mean over the seeds, in standard deviations of the notebook&apos;s targets</source>
        <translation>Mittel über die Startzahlen, in Standardabweichungen der Zielwerte des Notebooks</translation>
    </message>
    <message>
        <source>How much smaller the mean error is than that of “as last time”</source>
        <translation>Um wie viel kleiner der mittlere Fehler ist als der von „wie letztes Mal“</translation>
    </message>
    <message>
        <source>Seeds whose model predicts the same for every test row</source>
        <translation>Startzahlen, deren Modell für jede Testzeile dasselbe vorhersagt</translation>
    </message>
    <message>
        <source>How far apart the test nodes are in the last layer; 0: all look alike</source>
        <translation>Wie weit die Testknoten in der letzten Schicht auseinander liegen; 0: alle gleich</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>Better by (%)</source>
        <translation>Besser um (%)</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PaperPage</name>
    <message>
        <source>All weeks</source>
        <translation>Alle Wochen</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
    <message>
        <source>%1 of %2 faults that the audit looks for are in this sheet and its models.</source>
        <translation>%1 von %2 Fehlern, nach denen die Prüfung sucht, stecken in dieser Tabelle und ihren Modellen.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>SHAP as published and exact Shapley values on the true graph: about half a minute for this model.</source>
        <translation>SHAP wie veröffentlicht und exakte Shapley-Werte auf dem wahren Graphen: etwa eine halbe Minute für dieses Modell.</translation>
    </message>
    <message>
        <source>The two-layer LSTM on the same split, one to six layers, exercises that were left out, and the recommended preset: five seeds each, about three minutes.</source>
        <translation>Das zweischichtige LSTM auf derselben Aufteilung, eine bis sechs Schichten, ausgelassene Übungen und die empfohlene Fassung: je fünf Startzahlen, etwa drei Minuten.</translation>
    </message>
    <message>
        <source>All errors in standard deviations of the notebook&apos;s targets, mean over %1 seeds, and “as last time” on the same test rows.</source>
        <translation>Alle Fehler in Standardabweichungen der Zielwerte des Notebooks, Mittel über %1 Startzahlen, und „wie letztes Mal“ auf denselben Testzeilen.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>%1 rows; the last week, %2 rows, is the test</source>
        <translation>%1 Zeilen; die letzte Woche, %2 Zeilen, ist der Test</translation>
    </message>
    <message>
        <source>Seed %1, %2 epochs; %3 further seeds for the spread</source>
        <translation>Startzahl %1, %2 Epochen; %3 weitere Startzahlen für die Streuung</translation>
    </message>
    <message>
        <source>Liftgraph %1; %2; on %3</source>
        <translation>Liftgraph %1; %2; auf %3</translation>
    </message>
    <message>
        <source>Computed in %1</source>
        <translation>Gerechnet in %1</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Die Arbeit</translation>
    </message>
    <message>
        <source>Give the author&apos;s sheet as CSV: the paper is run again in seconds, and every claim is checked on the data. Drop the file here.</source>
        <translation>Gib die Tabelle des Autors als CSV: die Arbeit wird in Sekunden nachgerechnet und jede Behauptung an den Daten geprüft. Lass die Datei hier fallen.</translation>
    </message>
    <message>
        <source>Choose the sheet…</source>
        <translation>Tabelle wählen…</translation>
    </message>
    <message>
        <source>Use the simulated six weeks</source>
        <translation>Die simulierten sechs Wochen nehmen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Run everything</source>
        <translation>Alles rechnen</translation>
    </message>
    <message>
        <source>Also explains every model and runs what the paper never ran: about four minutes</source>
        <translation>Erklärt auch jedes Modell und rechnet, was die Arbeit nie gerechnet hat: etwa vier Minuten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Report as HTML…</source>
        <translation>Bericht als HTML…</translation>
    </message>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF…</translation>
    </message>
    <message>
        <source>All figures into a folder…</source>
        <translation>Alle Abbildungen in einen Ordner…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Table 1, with what it leaves out</source>
        <translation>Tabelle 1, mit dem, was sie verschweigt</translation>
    </message>
    <message>
        <source>Errors over weight, repetitions and rest together: in standard deviations of the targets for notebook, raw for listing.</source>
        <translation>Fehler über Gewicht, Wiederholungen und Pause zusammen: bei notebook in Standardabweichungen der Zielwerte, bei listing unskaliert.</translation>
    </message>
    <message>
        <source>The audit</source>
        <translation>Die Prüfung</translation>
    </message>
    <message>
        <source>Figure 1: the graph</source>
        <translation>Abbildung 1: der Graph</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Rows of one date are joined by a line, rows of one exercise by dashes. The paper joins all rows of one day type over all weeks.</source>
        <translation>Zeilen eines Tages verbindet eine Linie, Zeilen einer Übung sind gestrichelt verbunden. Die Arbeit verbindet alle Zeilen eines Tagestyps über alle Wochen.</translation>
    </message>
    <message>
        <source>Predicted against true</source>
        <translation>Vorhergesagt gegen wahr</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Explained model</source>
        <translation>Erklärtes Modell</translation>
    </message>
    <message>
        <source>Training loss by epoch</source>
        <translation>Trainingsverlust je Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Next weight</source>
        <translation>Nächstes Gewicht</translation>
    </message>
    <message>
        <source>Next reps</source>
        <translation>Nächste Wiederholungen</translation>
    </message>
    <message>
        <source>Next rest (s)</source>
        <translation>Nächste Pause (s)</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>%1: predicted against true</source>
        <translation>%1: vorhergesagt gegen wahr</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Zielgröße</translation>
    </message>
    <message>
        <source>Figure 2: importance of the inputs</source>
        <translation>Abbildung 2: Wichtigkeit der Eingaben</translation>
    </message>
    <message>
        <source>Explain this model</source>
        <translation>Dieses Modell erklären</translation>
    </message>
    <message>
        <source>What the paper claims but never ran</source>
        <translation>Was die Arbeit behauptet, aber nie gerechnet hat</translation>
    </message>
    <message>
        <source>Run the comparison</source>
        <translation>Vergleich rechnen</translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>Was gerechnet wurde</translation>
    </message>
    <message>
        <source>Save this figure</source>
        <translation>Diese Abbildung speichern</translation>
    </message>
    <message>
        <source>Folder for the figures</source>
        <translation>Ordner für die Abbildungen</translation>
    </message>
    <message>
        <source>The author&apos;s sheet</source>
        <translation>Die Tabelle des Autors</translation>
    </message>
    <message>
        <source>Sheets (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reproducing the paper</source>
        <translation>Die Arbeit wird nachgerechnet</translation>
    </message>
    <message>
        <source>Explaining the models</source>
        <translation>Die Modelle werden erklärt</translation>
    </message>
    <message>
        <source>Explaining the model</source>
        <translation>Das Modell wird erklärt</translation>
    </message>
    <message>
        <source>Comparing what was never run</source>
        <translation>Was nie gerechnet wurde, wird verglichen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PaperScoresModel</name>
    <message>
        <source>as last time</source>
        <translation>wie letztes Mal</translation>
    </message>
    <message>
        <source>%1 (one prediction for all)</source>
        <translation>%1 (immer dasselbe)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Over weight, repetitions and rest together: in standard deviations of the targets for notebook, raw for listing</source>
        <translation>Über Gewicht, Wiederholungen und Pause zusammen: bei notebook in Standardabweichungen der Zielwerte, bei listing unskaliert</translation>
    </message>
    <message>
        <source>Units that fire on no test row, layer by layer</source>
        <translation>Einheiten, die auf keiner Testzeile feuern, Schicht für Schicht</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>First loss</source>
        <translation>Startverlust</translation>
    </message>
    <message>
        <source>Last loss</source>
        <translation>Endverlust</translation>
    </message>
    <message>
        <source>Dead units</source>
        <translation>Tote Einheiten</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PeoplePanel</name>
    <message>
        <source>%1 left out: another export has brought them</source>
        <translation>%1 ausgelassen: ein anderer Export hat sie gebracht</translation>
    </message>
    <message>
        <source>rows that could not be used: %1</source>
        <translation>nicht verwendbare Zeilen: %1</translation>
    </message>
    <message>
        <source>Whose logs these sheets are</source>
        <translation>Wessen Logs diese Blätter sind</translation>
    </message>
    <message>
        <source>The sheets are called by people&apos;s names, so they may be the logs of different people. This is a guess.</source>
        <translation>Die Blätter heißen wie Personen, sind also vielleicht die Logs verschiedener Leute. Das ist eine Vermutung.</translation>
    </message>
    <message>
        <source>&amp;Each sheet is the log of an athlete of its own</source>
        <translation>&amp;Jedes Blatt ist das Log eines eigenen Athleten</translation>
    </message>
    <message>
        <source>Athlete of the sheet %1</source>
        <translation>Athlet des Blatts %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>already in the log: %1</source>
        <translation>schon im Log: %1</translation>
    </message>
    <message>
        <source>Whose logs these rows are</source>
        <translation>Wessen Protokolle diese Zeilen sind</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; seems to say whose row it is (%2).</source>
        <translation>Die Spalte „%1“ sagt anscheinend, wem eine Zeile gehört (%2).</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; says whose row it is.</source>
        <translation>Die Spalte „%1“ sagt, wem eine Zeile gehört.</translation>
    </message>
    <message>
        <source>&amp;Each of these people is an athlete of their own</source>
        <translation>&amp;Jede dieser Personen ist ein eigener Athlet</translation>
    </message>
    <message>
        <source>Athlete for the rows of %1</source>
        <translation>Athlet für die Zeilen von %1</translation>
    </message>
    <message>
        <source>Left out: no row can be used. %1</source>
        <translation>Ausgelassen: keine Zeile ist brauchbar. %1</translation>
    </message>
    <message>
        <source>New athlete</source>
        <translation>Neuer Athlet</translation>
    </message>
    <message>
        <source>Left out, because none of their rows can be used (%1): %2</source>
        <translation>Ausgelassen, weil keine ihrer Zeilen brauchbar ist (%1): %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PlanModel</name>
    <message>
        <source>Body weight</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>bar only</source>
        <translation>nur die Stange</translation>
    </message>
    <message>
        <source>%1 per side</source>
        <translation>%1 je Seite</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 reps</source>
        <translation>%1 Wdh.</translation>
    </message>
    <message>
        <source>Last time %1 on %2.</source>
        <translation>Letztes Mal %1 am %2.</translation>
    </message>
    <message>
        <source>From your history the model expects this next.</source>
        <translation>Aus deinem Verlauf erwartet das Modell dies.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1 – %2 reps</source>
        <translation>%1 – %2 Wdh.</translation>
    </message>
    <message>
        <source>Where nine of ten sessions like this ended up</source>
        <translation>Wo neun von zehn solchen Einheiten gelandet sind</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Sets × reps</source>
        <translation>Sätze × Wdh.</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PlanPage</name>
    <message>
        <source>Planning the next session</source>
        <translation>Nächste Einheit wird geplant</translation>
    </message>
    <message>
        <source>The rule prescribes</source>
        <translation>Die Regel gibt vor</translation>
    </message>
    <message>
        <source>No model has been trained yet, so each exercise follows the rule of progression. Train a model and this page says whether it knows better.</source>
        <translation>Noch ist kein Modell trainiert, also folgt jede Übung der Regel der Steigerung. Trainiere ein Modell, und diese Seite sagt, ob es das besser weiß.</translation>
    </message>
    <message>
        <source>The model prescribes</source>
        <translation>Das Modell gibt vor</translation>
    </message>
    <message>
        <source>Model and rule prescribe together</source>
        <translation>Modell und Regel geben gemeinsam vor</translation>
    </message>
    <message>
        <source>Next session</source>
        <translation>Nächste Einheit</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What to lift next time, and why. It needs a log first.</source>
        <translation>Was du nächstes Mal hebst und warum. Erst braucht es ein Tagebuch.</translation>
    </message>
    <message>
        <source>Next session per exercise</source>
        <translation>Nächste Einheit je Übung</translation>
    </message>
    <message>
        <source>No exercise was done in the last 60 days of the log, so there is nothing to continue.</source>
        <translation>In den letzten 60 Tagen des Tagebuchs wurde keine Übung gemacht, also gibt es nichts fortzusetzen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save the plan as CSV or PDF</source>
        <translation>Plan als CSV oder PDF speichern</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Explain what the model prescribes for the selected exercise</source>
        <translation>Erklären, was das Modell für die gewählte Übung vorgibt</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PlotWidget</name>
    <message>
        <source>Export as %1…</source>
        <translation>Als %1 exportieren…</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>What your gym has</source>
        <translation>Was dein Studio hat</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Maßeinheit</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>Kilograms</source>
        <translation>Kilogramm</translation>
    </message>
    <message>
        <source>Pounds</source>
        <translation>Pfund</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Look for devices</source>
        <translation>Geräte suchen</translation>
    </message>
    <message>
        <source>&amp;Bar</source>
        <translation>S&amp;tange</translation>
    </message>
    <message>
        <source>Step between du&amp;mbbells</source>
        <translation>Stufen der &amp;Kurzhanteln</translation>
    </message>
    <message>
        <source>Step of m&amp;achines</source>
        <translation>Stufen der M&amp;aschinen</translation>
    </message>
    <message>
        <source>Add a plate</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Usual plates</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Plates and how many pairs of each</source>
        <translation>Scheiben und wie viele Paare von jeder</translation>
    </message>
    <message>
        <source>Plate (%1)</source>
        <translation>Scheibe (%1)</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Geräte werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for devices</source>
        <translation>Geräte werden gesucht</translation>
    </message>
    <message>
        <source>%1 (not in this computer)</source>
        <translation>%1 (nicht in diesem Rechner)</translation>
    </message>
    <message>
        <source>A slow mathematics library is in use: training takes about four times as long. Install OpenBLAS.</source>
        <translation>Eine langsame Mathematikbibliothek ist in Gebrauch: das Training dauert etwa viermal so lange. Installiere OpenBLAS.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::RangeForm</name>
    <message>
        <source>Show these days</source>
        <translation>Diese Tage zeigen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::RejectedRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ResidualChart</name>
    <message>
        <source>expected too much</source>
        <translation>zu viel erwartet</translation>
    </message>
    <message>
        <source>expected too little</source>
        <translation>zu wenig erwartet</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::RunsModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>How much smaller the error is than that of “as last time”, with its 95 % interval</source>
        <translation>Wie viel kleiner der Fehler ist als der von „wie letztes Mal“, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>Mean absolute error on sessions the model never saw</source>
        <translation>Mittlerer absoluter Fehler an Einheiten, die das Modell nie gesehen hat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Weight (%1)</source>
        <translation>Gewicht (%1)</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Better by (%)</source>
        <translation>Besser um (%)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ScatterChart</name>
    <message>
        <source>Mean error</source>
        <translation>Mittlerer Fehler</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>as last time: %1 %2</source>
        <translation>wie letztes Mal: %1 %2</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::ScreenshotTour</name>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The sample athlete could not be opened.</source>
        <translation>Der Beispielathlet ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>%1 wird trainiert</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>Das Bild %1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SessionForm</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Duration (min)</source>
        <translation>Dauer (min)</translation>
    </message>
    <message>
        <source>Session RPE</source>
        <translation>RPE der Einheit</translation>
    </message>
    <message>
        <source>Body mass (%1)</source>
        <translation>Körpergewicht (%1)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SliceChart</name>
    <message>
        <source>off by %1 %3, as last time by %2 %3</source>
        <translation>%1 %3 daneben, wie letztes Mal %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln test entries</source>
        <translation>
            <numerusform>%Ln Testeintrag</numerusform>
            <numerusform>%Ln Testeinträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean error (%1); dashed: as last time</source>
        <translation>Mittlerer Fehler (%1); gestrichelt: wie letztes Mal</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SplitForm</name>
    <message>
        <source>Split %1</source>
        <translation>%1 aufteilen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Name it came with</source>
        <translation>Ursprünglicher Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what runs now (Ctrl+.)</source>
        <translation>Abbrechen, was gerade läuft (Strg+.)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Gerät: %1</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>Gespeichert in %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::SummaryTiles</name>
    <message>
        <source>sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>%1 t</source>
        <translation>%1 t</translation>
    </message>
    <message>
        <source>volume lifted</source>
        <translation>Volumen gesamt</translation>
    </message>
    <message>
        <source>first and last session</source>
        <translation>erste und letzte Einheit</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::TrainSettings</name>
    <message>
        <source>Train %1</source>
        <translation>%1 trainieren</translation>
    </message>
    <message>
        <source>Seeds in a row</source>
        <translation>Läufe in Folge</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Trains once per seed, to see how much of a result is luck</source>
        <translation>Trainiert einmal je Startzahl; so sieht man, wie viel am Ergebnis Glück ist</translation>
    </message>
    <message>
        <source>At most; training stops earlier when the validation loss no longer falls</source>
        <translation>Höchstens; das Training endet früher, wenn der Validierungsverlust nicht mehr sinkt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Training progress</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::TrendCard</name>
    <message>
        <source>All dates</source>
        <translation>Alle Daten</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Own dates…</source>
        <translation>Eigener Zeitraum …</translation>
    </message>
    <message>
        <source>Shown over time</source>
        <translation>Im Verlauf gezeigt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Enlarge the chart, with records</source>
        <translation>Diagramm vergrößern, mit Bestleistungen</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bestleistungen</translation>
    </message>
    <message>
        <source>Best loads by repetitions</source>
        <translation>Beste Gewichte nach Wiederholungen</translation>
    </message>
    <message>
        <source>Selected exercise</source>
        <translation>Gewählte Übung</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show these dates</source>
        <translation>Diesen Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bestleistung</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Weight (%1)</source>
        <translation>Gewicht (%1)</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::TrendChart</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>record</source>
        <translation>Bestleistung</translation>
    </message>
    <message>
        <source>This is drawn for one exercise: choose one in the log.</source>
        <translation>Das wird für eine Übung gezeichnet: wähle eine im Tagebuch.</translation>
    </message>
    <message>
        <source>No body mass is known yet. Enter it with Athlete &gt; Body mass.</source>
        <translation>Noch ist kein Körpergewicht bekannt. Trage es unter Athlet &gt; Körpergewicht ein.</translation>
    </message>
    <message>
        <source>Nothing can be drawn here: it was logged without weight, or too rarely.</source>
        <translation>Hier lässt sich nichts zeichnen: es wurde ohne Gewicht notiert oder zu selten.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>Most of it:</source>
        <translation>Das meiste davon:</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::WaterfallChart</name>
    <message>
        <source>On average</source>
        <translation>Im Durchschnitt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>On average %1 %2</source>
        <translation>Im Durchschnitt %1 %2</translation>
    </message>
    <message>
        <source>Expected %1 %2</source>
        <translation>Erwartet %1 %2</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::WhatIfCard</name>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Put every slider back to how it was</source>
        <translation>Jeden Regler dahin zurückstellen, wo er war</translation>
    </message>
    <message>
        <source>What would change it?</source>
        <translation>Was würde es ändern?</translation>
    </message>
    <message>
        <source>Find the smallest change of one thing after which another weight or number of repetitions is expected</source>
        <translation>Die kleinste Änderung einer Sache finden, nach der ein anderes Gewicht oder eine andere Zahl von Wiederholungen erwartet wird</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Ermüdung</translation>
    </message>
    <message>
        <source>In reserve</source>
        <translation>In Reserve</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation>%1 von 10</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sets</source>
        <translation>
            <numerusform>%Ln Satz</numerusform>
            <numerusform>%Ln Sätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Asking what if</source>
        <translation>Fragen, was wäre, wenn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reps</source>
        <translation>
            <numerusform>%Ln Wiederholung</numerusform>
            <numerusform>%Ln Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 × %3</source>
        <translation>%1 %2 × %3</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <translation>%1 %2 (%3 bis %4)</translation>
    </message>
    <message>
        <source>%1 reps (%2 to %3)</source>
        <translation>%1 Wdh. (%2 bis %3)</translation>
    </message>
    <message>
        <source>The model expects %1</source>
        <translation>Das Modell erwartet %1</translation>
    </message>
    <message>
        <source>Looking for what would change it</source>
        <translation>Suchen, was es ändern würde</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3 leads to %4</source>
        <translation>%1: %2 statt %3 führt zu %4</translation>
    </message>
    <message>
        <source>No change of one of these alone would lead to another weight or number of repetitions.</source>
        <translation>Keine Änderung einer dieser Sachen allein würde zu einem anderen Gewicht oder einer anderen Zahl von Wiederholungen führen.</translation>
    </message>
</context>
<context>
    <name>liftgraph::ui::Workspace</name>
    <message>
        <source>1 set</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>%1 sets</source>
        <translation>%1 Sätze</translation>
    </message>
    <message>
        <source>Athlete %1</source>
        <translation>Athlet %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Import: %1</translation>
    </message>
    <message>
        <source>Every set of this file is already in your log.</source>
        <translation>Jeder Satz dieser Datei steht schon in deinem Tagebuch.</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>Sample, six weeks</source>
        <translation>Beispiel, sechs Wochen</translation>
    </message>
    <message>
        <source>Sample athlete</source>
        <translation>Beispielathlet</translation>
    </message>
    <message>
        <source>Making the sample athlete</source>
        <translation>Beispielathlet wird angelegt</translation>
    </message>
    <message>
        <source>Opening the log</source>
        <translation>Tagebuch wird geöffnet</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>Der Import wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The import is back.</source>
        <translation>Der Import ist wieder da.</translation>
    </message>
    <message>
        <source>Reading an import in pounds</source>
        <translation>Import in Pfund lesen</translation>
    </message>
    <message>
        <source>Reading an import in kilograms</source>
        <translation>Import in Kilogramm lesen</translation>
    </message>
    <message>
        <source>%1 are now read in pounds.</source>
        <translation>%1 werden jetzt in Pfund gelesen.</translation>
    </message>
    <message>
        <source>%1 are now read in kilograms.</source>
        <translation>%1 werden jetzt in Kilogramm gelesen.</translation>
    </message>
    <message>
        <source>Remembering the columns</source>
        <translation>Spalten werden gemerkt</translation>
    </message>
    <message>
        <source>Saving the change</source>
        <translation>Die Änderung wird gespeichert</translation>
    </message>
    <message>
        <source>Preparing the log</source>
        <translation>Das Log wird vorbereitet</translation>
    </message>
    <message>
        <source>Addition of the sample athletes</source>
        <translation>Hinzufügen der Beispielathleten</translation>
    </message>
    <message>
        <source>Addition of %1</source>
        <translation>Hinzufügen von %1</translation>
    </message>
    <message>
        <source>Body mass of %1</source>
        <translation>Körpergewicht vom %1</translation>
    </message>
    <message>
        <source>Renaming %1</source>
        <translation>Umbenennen von %1</translation>
    </message>
    <message>
        <source>Deletion of %1</source>
        <translation>Löschen von %1</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln body masses</source>
        <translation>
            <numerusform>%Ln Körpergewicht</numerusform>
            <numerusform>%Ln Körpergewichte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions about names</source>
        <translation>
            <numerusform>%Ln Entscheidung zu Namen</numerusform>
            <numerusform>%Ln Entscheidungen zu Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every body mass of this file is already in your log.</source>
        <translation>Jedes Körpergewicht dieser Datei steht schon in deinem Log.</translation>
    </message>
    <message>
        <source>Copying the library</source>
        <translation>Die Bibliothek wird gesichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln athletes</source>
        <translation>
            <numerusform>%Ln Athlet</numerusform>
            <numerusform>%Ln Athleten</numerusform>
        </translation>
    </message>
    <message>
        <source>Import of %1 for %2</source>
        <translation>Import von %1 für %2</translation>
    </message>
    <message>
        <source>Imported %1 for %2.</source>
        <translation>%1 für %2 importiert.</translation>
    </message>
</context>
<context>
    <name>meanings</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Session title</source>
        <translation>Titel der Einheit</translation>
    </message>
    <message>
        <source>Session note</source>
        <translation>Notiz zur Einheit</translation>
    </message>
    <message>
        <source>Session duration</source>
        <translation>Dauer der Einheit</translation>
    </message>
    <message>
        <source>Session end</source>
        <translation>Ende der Einheit</translation>
    </message>
    <message>
        <source>Session RPE</source>
        <translation>RPE der Einheit</translation>
    </message>
    <message>
        <source>Body mass</source>
        <translation>Körpergewicht</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Exercise note</source>
        <translation>Notiz zur Übung</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>Ermüdung</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensität</translation>
    </message>
    <message>
        <source>Set number</source>
        <translation>Satznummer</translation>
    </message>
    <message>
        <source>Kind of set</source>
        <translation>Art des Satzes</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight unit</source>
        <translation>Gewichtseinheit</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Distance unit</source>
        <translation>Streckeneinheit</translation>
    </message>
    <message>
        <source>RPE</source>
        <translation>RPE</translation>
    </message>
    <message>
        <source>RIR</source>
        <translation>RIR</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Set note</source>
        <translation>Notiz zum Satz</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Several sets (3x8)</source>
        <translation>Mehrere Sätze (3x8)</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Athlete</source>
        <translation>Athlet</translation>
    </message>
    <message>
        <source>Completed (yes or no)</source>
        <translation>Erledigt (ja oder nein)</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Log</source>
        <translation>Tagebuch</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
</context>
</TS>
