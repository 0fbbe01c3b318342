#pragma once
// Evaluations that the library keeps: when, on what, with which settings; one can be shown again, two compared.

#include <QAbstractTableModel>

#include "core/base/units.h"
#include "core/workflow/evaluation_compare.h"
#include "ui/charts/card.h"
#include "ui/pages/model_table_jobs.h"

class QPushButton;
class QTableView;

namespace liftgraph::ui {

class WordTableModel;

/// Words for a split and a sentence that says what it means.
QString splitText(targets::SplitKind split);
QString splitSentence(targets::SplitKind split);

class EvaluationHistory : public Card {
    Q_OBJECT
public:
    explicit EvaluationHistory(QWidget* parent);
    /// `ownHash` is that of the log on view.
    void show(std::vector<KeptEvaluation> kept, const std::string& ownHash);
    void showComparison(const workflow::EvaluationComparison& comparison, Unit unit);
    void setBusy(bool busy);
    void retranslate();

    QTableView* list() const { return m_list; }
    QTableView* comparison() const { return m_comparison; }
    QString settings() const { return m_settings->text(); }
    QPushButton* showButton() const { return m_show; }
    QPushButton* compareButton() const { return m_compare; }
    QPushButton* removeButton() const { return m_remove; }

signals:
    void showAsked(qint64 id);
    void compareAsked(qint64 first, qint64 second);
    void removeAsked(const std::vector<std::int64_t>& ids);

private:
    std::vector<std::int64_t> selected() const;
    void fill();
    void enable();

    std::vector<KeptEvaluation> m_kept;
    std::string m_ownHash;
    bool m_busy = false;
    WordTableModel *m_rows = nullptr, *m_differences = nullptr;
    QTableView *m_list = nullptr, *m_comparison = nullptr;
    QLabel *m_none = nullptr, *m_settings = nullptr;
    QPushButton *m_show = nullptr, *m_compare = nullptr, *m_remove = nullptr;
};

}  // namespace liftgraph::ui
