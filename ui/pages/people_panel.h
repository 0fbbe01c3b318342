#pragma once
// The sheets of a workbook that are called by people's names: whose log each of them goes into.

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
    /// Offers these sheets, each with an athlete of its name or a new one; hidden where there are none. Choices for the same sheets stay.
    void showSheets(const std::vector<std::string>& sheets, const std::vector<log::Athlete>& athletes);
    void clear();
    /// What reading the sheets came to.
    void showPeople(std::vector<PersonImport> people);

    bool splits() const;  ///< each sheet is to become a log of its own
    std::vector<PersonImport> people() const;  ///< as chosen, not yet read
    const std::vector<PersonImport>& read() const { return m_read; }
    bool ready() const { return !m_read.empty(); }
    bool addsAny() const;
    QString addedText() const;  ///< "412 sets"
    void setWords();

signals:
    void changed();

private:
    void fill(QComboBox* choice, const std::string& sheet) const;
    void showRows();

    QCheckBox* m_split = nullptr;
    QLabel* m_hint = nullptr;
    QWidget* m_rows = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<std::string> m_sheets;
    std::vector<log::Athlete> m_athletes;
    std::vector<QComboBox*> m_choices;
    std::vector<QLabel*> m_counts;
    std::vector<PersonImport> m_read;
};

}  // namespace liftgraph::ui
