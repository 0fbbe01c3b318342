#pragma once
// The sheets of a workbook that are called by people's names, or the people that a column names: whose log each of them goes into.

#include "core/log/log_store.h"
#include "ui/charts/card.h"
#include "ui/pages/import_preview.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace liftgraph::ui {

class PeoplePanel : public Card {
    Q_OBJECT
public:
    explicit PeoplePanel(QWidget* parent = nullptr);
    /// Offers the people that were found, each with an athlete of the name or a new one; hidden where there are none. Choices for the same
    /// people stay.
    void offer(const import::Recognition& found, const std::vector<log::Athlete>& athletes);
    void clear();
    /// What reading them came to.
    void showPeople(std::vector<PersonImport> people);

    bool splits() const;  ///< each of them is to become a log of its own
    bool byColumn() const { return !m_column.empty(); }
    std::vector<PersonImport> people() const;  ///< as chosen, not yet read
    const std::vector<PersonImport>& read() const { return m_read; }
    bool stores(std::size_t person) const;  ///< of those read: it can be used, and is not to be left out
    bool ready() const { return !m_read.empty(); }
    bool addsAny() const;
    QString addedText() const;  ///< "412 sets"
    void setWords();

signals:
    void changed();

private:
    void fill(QComboBox* choice, const std::string& part) const;
    void showRows();
    void showLeftOut();
    bool leftOut(std::size_t person) const;  ///< by choice

    QCheckBox* m_split = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_leftOut = nullptr;
    QWidget* m_rows = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<std::string> m_parts;  ///< sheets, or people by the column
    std::string m_column;
    double m_confidence = 0.0;
    std::vector<log::Athlete> m_athletes;
    std::vector<QComboBox*> m_choices;
    std::vector<QLabel*> m_counts;
    std::vector<PersonImport> m_read;
};

}  // namespace liftgraph::ui
