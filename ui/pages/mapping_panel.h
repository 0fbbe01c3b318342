#pragma once
// The first rows of a file with a choice of meaning above each column: for files that are not recognised, or recognised wrongly.

#include "core/import/table_preview.h"
#include "ui/charts/card.h"

class QCheckBox;
class QComboBox;
class QTableWidget;

namespace liftgraph::ui {

class MappingPanel : public Card {
    Q_OBJECT
public:
    explicit MappingPanel(QWidget* parent = nullptr);

    /// Shows the first rows under what is proposed for them.
    void showTable(const import::TablePreview& preview);
    import::ColumnMapping mapping() const;
    QString fingerprint() const { return m_fingerprint; }
    bool remembers() const;
    void setWords();

signals:
    void changed();  ///< the user decided something

private:
    void fillRows();
    void addChoices(QComboBox* choice, const import::MappedColumn& means) const;
    void showConfidence(int column);
    void showMissing();

    import::TablePreview m_preview;
    QString m_fingerprint;
    QLabel* m_sentence = nullptr;
    QLabel* m_missing = nullptr;
    QTableWidget* m_table = nullptr;
    QCheckBox *m_header = nullptr, *m_remember = nullptr;
    QLabel *m_decimalWord = nullptr, *m_packingWord = nullptr;
    QComboBox *m_decimal = nullptr, *m_packing = nullptr;
};

/// How sure a proposal is, in words.
QString confidenceText(double confidence);

}  // namespace liftgraph::ui
