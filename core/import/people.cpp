#include "core/import/people.h"

#include <algorithm>
#include <set>

#include "core/import/column_mapping.h"
#include "core/import/dates.h"
#include "core/import/days_without_year.h"
#include "core/import/numbers.h"
#include "core/import/pivot_table.h"
#include "core/import/row_shape.h"
#include "core/import/sheet_words.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr std::size_t kMostPeople = 500;   ///< more names are no squad
constexpr std::size_t kLongestName = 180;  ///< bytes: 60 letters of three
constexpr double kByHeader = 0.95, kByCells = 0.7, kByNumbers = 0.8;

enum class Says { Person, First, Last, Perhaps };

const WordTable<Says>& headerWords()
{
    using enum Says;
    static const WordTable<Says> kWords{
        {"athlete", Person}, {"athletes", Person}, {"athlete name", Person}, {"athlete id", Person}, {"lifter", Person}, {"lifter name", Person}, {"person", Person}, {"person name", Person},
        {"client", Person}, {"client name", Person}, {"trainee", Person}, {"participant", Person}, {"participant id", Person}, {"subject", Person}, {"subject id", Person},
        {"player", Person}, {"player name", Person}, {"member", Person}, {"member name", Person}, {"full name", Person}, {"username", Person}, {"user name", Person}, {"user id", Person},
        {"student", Person}, {"athlet", Person}, {"athletin", Person}, {"athlet in", Person}, {"sportler", Person}, {"sportlerin", Person}, {"sportler in", Person}, {"kunde", Person},
        {"klient", Person}, {"klientin", Person}, {"teilnehmer", Person}, {"spieler", Person}, {"proband", Person}, {"athlète", Person}, {"nom du client", Person}, {"sportif", Person},
        {"atleta", Person}, {"cliente", Person}, {"alumno", Person}, {"aluno", Person}, {"jugador", Person}, {"atleet", Person}, {"sporter", Person}, {"klant", Person}, {"zawodnik", Person},
        {"utøver", Person}, {"idrottare", Person}, {"urheilija", Person}, {"sporcu", Person}, {"спортсмен", Person}, {"клиент", Person}, {"атлет", Person}, {"选手", Person}, {"运动员", Person},
        {"姓名", Person}, {"客户", Person}, {"選手", Person}, {"氏名", Person}, {"선수", Person}, {"회원", Person},
        {"first name", First}, {"firstname", First}, {"given name", First}, {"vorname", First}, {"prénom", First}, {"prenom", First}, {"nombre de pila", First}, {"voornaam", First},
        {"last name", Last}, {"lastname", Last}, {"surname", Last}, {"family name", Last}, {"nachname", Last}, {"nom de famille", Last}, {"apellido", Last}, {"apellidos", Last},
        {"achternaam", Last}, {"cognome", Last}, {"sobrenome", Last},
        {"name", Perhaps}, {"user", Perhaps}, {"who", Perhaps}, {"wer", Perhaps}, {"nombre", Perhaps}, {"nom", Perhaps}, {"nome", Perhaps}, {"naam", Perhaps}, {"navn", Perhaps},
        {"namn", Perhaps}, {"nimi", Perhaps}, {"imię", Perhaps}, {"isim", Perhaps}, {"имя", Perhaps}, {"名前", Perhaps}, {"이름", Perhaps}, {"email", Perhaps}, {"e mail", Perhaps}};
    return kWords;
}

bool isPlanWord(const std::string& word)
{
    static const WordTable<bool> kWords{
        {"log", true}, {"logs", true}, {"data", true}, {"sheet", true}, {"sheets", true}, {"push", true}, {"pull", true}, {"leg", true}, {"legs", true}, {"upper", true}, {"lower", true},
        {"full", true}, {"body", true}, {"chest", true}, {"back", true}, {"arms", true}, {"arm", true}, {"shoulders", true}, {"shoulder", true}, {"core", true}, {"abs", true},
        {"cardio", true}, {"conditioning", true}, {"strength", true}, {"hypertrophy", true}, {"volume", true}, {"intensity", true}, {"deload", true}, {"history", true}, {"archive", true},
        {"old", true}, {"new", true}, {"gym", true}, {"home", true}, {"sets", true}, {"lifts", true}, {"weights", true}, {"export", true}, {"table", true}, {"tabelle", true},
        {"daten", true}, {"archiv", true}, {"beine", true}, {"brust", true}, {"rücken", true}, {"oberkörper", true}, {"unterkörper", true}, {"ganzkörper", true}, {"arme", true},
        {"schultern", true}, {"alt", true}, {"neu", true}, {"kraft", true}, {"ausdauer", true}, {"bulk", true}, {"cut", true}, {"winter", true}, {"summer", true}, {"spring", true},
        {"autumn", true}, {"fall", true}, {"sommer", true}, {"herbst", true}, {"offseason", true}, {"workout", true}, {"session", true}, {"training", true}, {"day", true}, {"tag", true},
        {"week", true}, {"woche", true}, {"program", true}, {"programme", true}, {"routine", true}, {"squat", true}, {"bench", true}, {"deadlift", true}, {"press", true}, {"morning", true},
        {"evening", true}, {"heavy", true}, {"light", true}, {"test", true}, {"main", true}, {"accessory", true}, {"warm", true}, {"warmup", true}, {"circuit", true}};
    return kWords.find(word).has_value();
}

std::vector<std::string> wordsOf(const std::string& text)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// The name as its cells have it: "Ann Lee" of a first and a last name.
std::string cellsOf(const std::vector<int>& columns, const Record& record)
{
    std::string name;
    for (const int column : columns) {
        const std::string_view cell = trimmedWord(record.cell(column));
        std::size_t end = std::min(cell.size(), kLongestName);
        while (end > 0 && end < cell.size() && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;  // not inside a letter
        if (!cell.empty()) name += (name.empty() ? "" : " ") + std::string(cell.substr(0, end));
    }
    return name;
}

/// Whether the cells name nobody: they are empty, add up, or repeat the header.
bool namesNobody(const std::vector<int>& columns, bool header, const std::string& cells, const Record& record, const TextTable& table)
{
    if (cells.empty() || meansTotal(cells)) return true;
    const auto first = static_cast<std::size_t>(columns.front());
    return header && first < table.header.size() && record.cell(columns.front()) == table.header[first];
}

/// What two spellings of one person have in common; of letters that cannot be folded, the spelling itself.
std::string keyOf(const std::string& name)
{
    std::string folded = foldedWord(name);
    return folded.empty() ? name : folded;
}

/// Records that are kept: one person's, with those above them.
class KeptSource final : public RecordSource {
public:
    void add(const Record& record)
    {
        Kept& kept = m_records.emplace_back();
        kept.row = record.row;
        for (const std::string_view cell : record.cells) {
            m_text += cell;
            kept.ends.push_back(m_text.size());
        }
    }
    std::unique_ptr<RecordReader> records() const override { return std::make_unique<Reader>(*this); }

private:
    struct Kept {
        std::int64_t row = 0;
        std::vector<std::size_t> ends = {};  ///< of each cell, in m_text
    };
    class Reader final : public RecordReader {
    public:
        explicit Reader(const KeptSource& source) : m_source(source) {}
        Result<bool> next(Record& record) override
        {
            if (m_next == m_source.m_records.size()) return false;
            const Kept& kept = m_source.m_records[m_next++];
            record.row = kept.row;
            record.cells.clear();
            for (const std::size_t end : kept.ends) {
                record.cells.push_back(std::string_view(m_source.m_text).substr(m_at, end - m_at));
                m_at = end;
            }
            return true;
        }
        double fraction() const override { return static_cast<double>(m_next) / static_cast<double>(std::max<std::size_t>(m_source.m_records.size(), 1)); }

    private:
        const KeptSource& m_source;
        std::size_t m_next = 0;
        std::size_t m_at = 0;
    };
    std::vector<Kept> m_records;
    std::string m_text;
};

}  // namespace

bool mayBePerson(const std::string& name, PivotNames& names)
{
    constexpr std::size_t kLongest = 32, kMostWords = 3;
    const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '\'' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
    });
    const std::vector<std::string> words = wordsOf(name);
    if (words.empty() || words.size() > kMostWords || name.size() > kLongest || !letters || isPartLabel(name)) return false;
    if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return isPlanWord(word) || isWeekday(word); })) return false;
    const bool month = parseTime("1 " + name + " 2024", DateOrder::DayMonthYear).has_value();
    return !month && !names.known(name);
}

double saysWhose(std::string_view header)
{
    const std::optional<Says> says = headerWords().find(header);
    return !says ? 0.0 : *says == Says::Perhaps ? kByCells : kByHeader;
}

PersonColumns personColumns(const TextTable& table, const Recognition& found, const ImportOptions& options)
{
    if (options.mapping) {
        PersonColumns mapped{{}, {}, options.mapping->header, true, true};
        for (std::size_t i = 0; i < options.mapping->columns.size(); ++i) {
            if (options.mapping->columns[i].meaning == Meaning::Person) mapped.columns.push_back(static_cast<int>(i));
        }
        if (mapped.columns.empty() && options.personColumn.empty()) return {};
        if (!mapped.columns.empty()) {
            const auto first = static_cast<std::size_t>(mapped.columns.front());
            mapped.name = mapped.header && first < table.header.size() ? table.header[first] : "column " + std::to_string(first + 1);
            if (options.personColumn.empty() || options.personColumn == mapped.name) return mapped;
        }
    }
    const auto columnThatSays = [&](Says says) {
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            const auto used = [&](const auto& column) { return column.first == table.header[i]; };
            if (headerWords().find(table.header[i]) == says && std::none_of(found.columns.begin(), found.columns.end(), used)) return static_cast<int>(i);
        }
        return -1;
    };
    const auto withLastName = [&](int first, bool stated, bool certain) {
        PersonColumns columns{{first}, table.header[static_cast<std::size_t>(first)], true, stated, certain};
        const int last = headerWords().find(columns.name) == Says::First ? columnThatSays(Says::Last) : -1;
        if (last >= 0) columns.columns.push_back(last);
        return columns;
    };
    if (!options.personColumn.empty()) {
        const auto at = std::find(table.header.begin(), table.header.end(), options.personColumn);
        if (at != table.header.end()) return withLastName(static_cast<int>(at - table.header.begin()), true, true);
    }
    for (const Says says : {Says::Person, Says::First, Says::Perhaps}) {
        if (const int column = columnThatSays(says); column >= 0) return withLastName(column, false, says != Says::Perhaps);
    }
    return {};
}

Result<People> findPeople(const TextTable& table, const PersonColumns& columns, const JobContext& context)
{
    People people;
    if (columns.columns.empty()) return people;
    std::set<std::string> seenKeys;
    std::int64_t named = 0;
    bool tooMany = false, numbers = false;
    std::string last;
    const Result<void> seen = forEachRecord(table, !columns.header, context, [&](const Record& record) {
        if (tooMany) return;
        std::string name = cellsOf(columns.columns, record);
        if (namesNobody(columns.columns, columns.header, name, record, table)) return;
        ++named;
        if (name == last) return;
        last = name;
        if (!seenKeys.insert(keyOf(name)).second) return;
        numbers = numbers || parseNumber(name).has_value();
        people.names.push_back(std::move(name));
        tooMany = people.names.size() > kMostPeople;
    });
    if (!seen) return Failure(seen.error());
    const auto count = static_cast<std::int64_t>(people.names.size());
    PivotNames known;
    // A name that hardly ever comes again is what each row is called, not whose it is.
    bool likely = !tooMany && count > 0 && (columns.certain || count == 2 || named >= 2 * count);
    if (!columns.certain) likely = likely && !numbers && std::all_of(people.names.begin(), people.names.end(), [&](const std::string& name) { return mayBePerson(name, known) || name.find('@') != std::string::npos; });
    if (!likely) return People();
    people.confidence = columns.stated ? 1.0 : !columns.certain ? kByCells : numbers ? kByNumbers : kByHeader;
    return people;
}

PersonRows::PersonRows(const TextTable& table) : m_table(table), m_whose(table.people.only.empty() ? 0 : table.people.first)
{
    for (const std::string& name : table.people.only) m_places.emplace(keyOf(name), static_cast<int>(m_places.size()));
}

int PersonRows::whose(const Record& record)
{
    const TextTable::People& people = m_table.people;
    if (people.only.empty()) return 0;
    std::string cells = cellsOf(people.columns, record);
    if (cells == m_cells || namesNobody(people.columns, people.header, cells, record, m_table)) return m_whose;
    const auto place = m_places.find(keyOf(cells));
    m_whose = place == m_places.end() ? -1 : place->second;
    m_cells = std::move(cells);
    return m_whose;
}

namespace {

/// Where columns are exercises, the names are no sets that were refused.
void forgiveNames(ImportedFile& file, const PersonColumns& columns)
{
    std::erase_if(file.rejected, [&](const RejectedRow& row) {
        return std::any_of(columns.columns.begin(), columns.columns.end(), [&](int column) { return row.column == columnLetters(column); });
    });
}

/// For a table that is turned before it is read: one of each person, with their records alone below its header.
Result<std::vector<TextTable>> splitTable(const TextTable& table, const JobContext& context)
{
    std::vector<std::shared_ptr<KeptSource>> kept;
    for (std::size_t i = 0; i < table.people.only.size(); ++i) kept.push_back(std::make_shared<KeptSource>());
    PersonRows rows(table);
    const std::unique_ptr<RecordReader> reader = table.source->records();
    Record record;
    for (std::size_t seen = 0;; ++seen) {
        const Result<bool> more = reader->next(record);
        if (!more) return Failure(more.error());
        if (!*more) break;
        if (context.cancelled()) return cancelledFailure();
        if (seen <= table.skipped) {
            for (const auto& source : kept) source->add(record);
        } else if (const int whose = rows.whose(record); whose >= 0) {
            kept[static_cast<std::size_t>(whose)]->add(record);
        }
    }
    std::vector<TextTable> tables;
    for (auto& source : kept) {
        TextTable& theirs = tables.emplace_back(table);
        theirs.source = std::move(source);
        theirs.people = {};
        if (const Result<bool> any = readHead(theirs); !any) return Failure(any.error());
    }
    return tables;
}

Result<TableFiles> readSplit(const TextTable& table, const Importer& importer, const PersonColumns& columns, const ImportOptions& options, const JobContext& context)
{
    const Result<std::vector<TextTable>> tables = splitTable(table, context);
    if (!tables) return Failure(tables.error());
    TableFiles files;
    for (const TextTable& theirs : *tables) {
        Result<TableFiles> read = importer.read(theirs, options, context);
        if (!read) return read;
        forgiveNames(files.emplace_back(std::move(read->front())), columns);
    }
    return files;
}

/// As readApart, by columns that are known.
Result<PeopleApart> readBy(const PersonColumns& columns, const TextTable& table, const Importer& importer, const std::vector<std::string>& wanted,
                           const ImportOptions& options, const JobContext& context)
{
    Result<People> people = findPeople(table, columns, context);
    if (!people) return Failure(people.error());
    PeopleApart apart{columns.name, {}, {}};
    std::set<std::string> keys;
    for (const std::string& name : wanted) keys.insert(keyOf(name));
    const bool all = wanted.empty() && isSquad(people->names.size());
    for (const std::string& name : people->names) {
        if (all || keys.contains(keyOf(name))) apart.names.push_back(name);
    }
    if (apart.names.empty()) return apart;
    TextTable theirs = table;
    theirs.people = {columns.columns, apart.names, apart.names.front() == people->names.front() ? 0 : -1, columns.header};
    Result<TableFiles> files = importer.id == kPivotSheetImporter.id ? readSplit(theirs, importer, columns, options, context) : importer.read(theirs, options, context);
    if (!files) return Failure(files.error());
    apart.files = std::move(*files);
    return apart;
}

/// Whether the importer makes something else of one of the columns that nobody has said to name people.
bool meansOtherwise(const PersonColumns& columns, const TextTable& table, const Recognition& found)
{
    const std::size_t first = columns.stated ? 1 : 0;
    return std::any_of(columns.columns.begin() + static_cast<std::ptrdiff_t>(std::min(first, columns.columns.size())), columns.columns.end(), [&](int column) {
        const auto at = static_cast<std::size_t>(column);
        return at < table.header.size() && std::any_of(found.columns.begin(), found.columns.end(), [&](const auto& used) {
            return used.first == table.header[at] && used.second != meaningName(Meaning::Person);
        });
    });
}

}  // namespace

Result<void> namePeople(const TextTable& table, const Importer& importer, const ImportOptions& options, ImportedFile& whole, const JobContext& context)
{
    const PersonColumns columns = personColumns(table, whole.recognition, options);
    Result<People> people = findPeople(table, columns, context);
    if (!people) return Failure(people.error());
    if (people->names.empty()) return {};
    const bool listed = std::any_of(whole.recognition.columns.begin(), whole.recognition.columns.end(), [&](const auto& column) { return column.first == columns.name; });
    if (!listed && people->names.size() > 1) whole.recognition.columns.emplace_back(columns.name, meaningName(Meaning::Person));
    whole.recognition.people = std::move(people->names);
    whole.recognition.personColumn = columns.name;
    whole.recognition.peopleConfidence = people->confidence;
    if (importer.id == kPivotSheetImporter.id) forgiveNames(whole, columns);
    return {};
}

Result<PeopleApart> readApart(const TextTable& table, const Importer& importer, const std::vector<std::string>& wanted, const ImportOptions& options, const JobContext& context)
{
    const PersonColumns columns = personColumns(table, {}, options);
    if (columns.columns.empty()) return PeopleApart();
    Result<PeopleApart> apart = readBy(columns, table, importer, wanted, options, context);
    const bool all = apart && apart->names.size() >= std::max<std::size_t>(wanted.size(), 1);
    if (!apart || (all && !meansOtherwise(columns, table, apart->files.front().recognition))) return apart;
    // Everybody's rows tell what the columns mean, and so which of the others says whose the rows are.
    const Result<TableFiles> whole = importer.read(table, options, context);
    if (!whole) return Failure(whole.error());
    const PersonColumns others = personColumns(table, whole->front().recognition, options);
    if (others.columns == columns.columns) return apart;
    return readBy(others, table, importer, wanted, options, context);
}

bool isSquad(std::size_t people) { return people > 1 && people <= kMostPeople; }

bool samePerson(const std::string& a, const std::string& b) { return keyOf(a) == keyOf(b); }

void joinPeople(Recognition& whole, const Recognition& more)
{
    if (more.personColumn.empty()) return;
    std::set<std::string> keys;
    for (const std::string& name : whole.people) keys.insert(keyOf(name));
    for (const std::string& name : more.people) {
        if (whole.people.size() > kMostPeople) break;  // sayPeople takes them for none
        if (keys.insert(keyOf(name)).second) whole.people.push_back(name);
    }
    if (!whole.personColumn.empty()) return;
    whole.personColumn = more.personColumn;
    whole.peopleConfidence = more.peopleConfidence;
}

void sayPeople(ImportedFile& file)
{
    Recognition& found = file.recognition;
    if (found.personColumn.empty()) return;
    if (isSquad(found.people.size())) {
        file.warnings.push_back("The column \"" + found.personColumn + "\" names several people, such as \"" + found.people[0] + "\" and \"" + found.people[1] +
                                "\"; all rows were read as one person's log. Import each of them as an athlete of their own to keep them apart.");
        return;
    }
    found.people.clear();
    found.personColumn.clear();
    found.peopleConfidence = 0.0;
}

}  // namespace liftgraph::import
