#pragma once
// What depth, relations and the rest of a network are worth: a grid of networks as a heat map, layer by layer, and as a table.

#include <QTimer>
#include <map>
#include <memory>

#include "ui/page.h"
#include "ui/pages/ablation_table.h"
#include "ui/pages/ablation_words.h"

class QComboBox;
class QHBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace liftgraph::ui {

class AblationFeed;
class AblationSettings;
class Card;
class HeatMap;
class JobRunner;
class LayerChart;
class PageStates;

class AblationPage : public Page {
    Q_OBJECT
public:
    AblationPage(Workspace& workspace, QWidget* parent);
    QString title() const override { return tr("Ablation"); }
    void refreshLook() override;

    AblationSettings* settings() const { return m_settings; }
    HeatMap* heatMap() const { return m_map; }
    LayerChart* layerChart() const { return m_layers; }
    QTableView* table() const { return m_table; }
    QComboBox* valueChoice() const { return m_value; }
    QLabel* reading() const { return m_reading; }
    AblationPtr ablation() const { return m_ablation; }
    void saveTable(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeMapCard(QWidget* parent);
    QWidget* makeLayersCard(QWidget* parent);
    QWidget* makeTableCard(QWidget* parent);
    void arrange();
    void retranslate();
    void fillChoices();

    void snapshotChanged();
    void loadKnown();
    void train();
    void trained(const Result<AblationPtr>& result);
    void collect();
    /// What is known of a grid, and how many networks the whole of it takes.
    struct Assembled {
        AblationPtr ablation = {};
        int networks = 0;
    };
    void gridChanged();
    void showAssembled(const Assembled& assembled);
    void showJobs();

    void showAblation(AblationPtr ablation);
    void showAxes();
    void showMap();
    void showSelected();
    void showTable();
    void selectCell(int cell);
    AblationValue value() const;
    AblationValue layerValue() const;
    AblationAxis columnAxis() const;
    /// Index into Ablation::cells of a place of the map; -1 where there is none.
    int cellOf(int mapCell) const;
    int mapCellOf(int cell) const;

    PageStates* m_states = nullptr;
    AblationSettings* m_settings = nullptr;
    QGridLayout* m_grid = nullptr;
    QLabel* m_reading = nullptr;
    QLabel* m_remarks = nullptr;
    Card* m_readingCard = nullptr;
    Card* m_mapCard = nullptr;
    Card* m_layersCard = nullptr;
    Card* m_tableCard = nullptr;
    QComboBox* m_value = nullptr;
    QComboBox* m_axis = nullptr;
    QHBoxLayout* m_fixedRow = nullptr;
    std::map<AblationAxis, QComboBox*> m_fixed;  ///< which value of the other settings the map shows
    HeatMap* m_map = nullptr;
    QLabel* m_valueHint = nullptr;
    QComboBox* m_layerValue = nullptr;
    QLabel* m_selectedText = nullptr;
    LayerChart* m_layers = nullptr;
    AblationTable* m_rows = nullptr;
    QSortFilterProxyModel* m_sorted = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_save = nullptr;

    AblationPtr m_ablation;
    std::vector<workflow::AblationFit> m_known;  ///< every network of this log, whatever grid it was trained for
    std::shared_ptr<AblationFeed> m_feed;
    QTimer m_collect;
    JobRunner* m_assembler = nullptr;  ///< its own, because the workspace's is busy while networks are trained
    bool m_stale = false;              ///< the grid or what is known of it changed while it was put together
    int m_networks = 0;    ///< that the chosen grid needs
    int m_selected = -1;   ///< index into Ablation::cells
    bool m_chosen = false; ///< the user selected a cell; else the best one is
    bool m_training = false;
    bool m_loaded = false;
    bool m_filling = false;
};

}  // namespace liftgraph::ui
