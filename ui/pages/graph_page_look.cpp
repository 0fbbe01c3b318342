// What colours and sizes of the graph page mean, and what can be chosen for them.

#include <QComboBox>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/graph/exercise_map.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/feature_text.h"
#include "ui/graphview/filter_words.h"
#include "ui/graphview/graph_controls.h"
#include "ui/graphview/node_colors.h"
#include "ui/pages/graph_page.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

bool isQuantity(const std::string& key) { return key.rfind(look::kQuantity, 0) == 0; }
std::string quantityOf(const std::string& key) { return key.substr(std::char_traits<char>::length(look::kQuantity)); }
bool isError(const std::string& key) { return key == look::kWeightError || key == look::kRepsError; }
targets::Target targetOf(const std::string& key) { return key == look::kRepsError ? targets::kReps : targets::kWeight; }

}  // namespace

/// Numbers by the snapshot's node; empty where the key means none that are known.
std::vector<double> GraphPage::valuesOf(const std::string& key) const
{
    const auto snapshot = m_workspace.snapshot();
    if (isQuantity(key)) return graph::quantityValues(quantityOf(key), snapshot->nodes, snapshot->features);
    if (isError(key) && m_workspace.run()) return errorsOf(*snapshot, *m_workspace.run(), targetOf(key), m_workspace.unit());
    return {};
}

NodeColors GraphPage::entryColors()
{
    const auto snapshot = m_workspace.snapshot();
    const std::vector<double> values = valuesOf(m_entryColor);
    if (!values.empty() && isError(m_entryColor)) return colorByErrors(values, targetOf(m_entryColor), m_workspace.unit());
    if (!values.empty()) return colorByValues(values, quantityText(quantityOf(m_entryColor), snapshot->features, m_workspace.unit()));
    if (m_entryColor == look::kShapley && m_workspace.path().any()) return colorByPath(*snapshot, m_workspace.path(), m_workspace.unit());
    if (m_workspace.run() && m_entryColor == look::kCluster) {
        if (m_embedding) return colorByCluster(m_embedding->cluster);
        computeEmbedding();
    }
    return colorByMuscle(*snapshot);
}

ItemSizes GraphPage::entrySizes() const
{
    const std::vector<double> values = valuesOf(m_entrySize);
    return values.empty() ? ItemSizes() : sharesOfLargest(values);
}

/// `passes` by the snapshot's node: whose entries an exercise's means count.
MapLook GraphPage::mapLook(const std::vector<char>& passes, NodeColors& colors) const
{
    const auto snapshot = m_workspace.snapshot();
    MapLook shown;
    shown.byVolume = m_mapSize == look::kVolume;
    if (const std::vector<double> values = valuesOf(m_mapSize); !values.empty())
        shown.sizes = sharesOfLargest(meansByExercise(snapshot->nodes, passes, values, m_exerciseMap->exercises));
    for (std::size_t i = 0; i < m_exerciseMap->exercises.size(); ++i) {
        const std::string& name = snapshot->nodes.exercises[std::size_t(m_exerciseMap->exercises[i])].name;
        shown.pinned.push_back(m_arrangement.pinned.count(name) > 0);
    }
    colorCommunities(shown, colors);
    if (m_mapColor != look::kCommunity) colorMap(passes, shown, colors);
    return shown;
}

/// By the means of each exercise's entries, or by muscle.
void GraphPage::colorMap(const std::vector<char>& passes, MapLook& shown, NodeColors& colors) const
{
    const auto snapshot = m_workspace.snapshot();
    colors = {};
    shown.colors.clear();
    const std::vector<double> values = valuesOf(m_mapColor);
    if (values.empty()) return;
    const std::vector<double> means = meansByExercise(snapshot->nodes, passes, values, m_exerciseMap->exercises);
    colors = isError(m_mapColor) ? colorByErrors(means, targetOf(m_mapColor), m_workspace.unit())
                                 : colorByValues(means, quantityText(quantityOf(m_mapColor), snapshot->features, m_workspace.unit()));
    colors.legend.title = tr("Mean of: %1").arg(colors.legend.title);
    shown.colors = colors.colors;
}

/// Communities are named by their muscle, and numbered where several have the same; the largest have colours, all others and loners are grey.
void GraphPage::colorCommunities(MapLook& shown, NodeColors& colors) const
{
    const auto snapshot = m_workspace.snapshot();
    const auto muscles = graph::communityMuscles(*m_exerciseMap, *m_mapLayout, snapshot->nodes);
    std::map<int, int> members, sameMuscle;
    std::map<int, log::MuscleGroup> muscle;
    for (std::size_t i = 0; i < muscles.size(); ++i) {
        ++members[m_mapLayout->community[i]];
        muscle[m_mapLayout->community[i]] = muscles[i];
    }
    std::vector<int> order;
    for (const auto& [community, count] : members)
        if (count > 1) order.push_back(community);
    std::stable_sort(order.begin(), order.end(), [&members](int a, int b) { return members[a] > members[b]; });
    for (const int community : order) ++sameMuscle[int(muscle[community])];
    std::map<int, int> numbered;
    std::map<int, QString> name;
    std::map<int, QColor> color;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const log::MuscleGroup group = muscle[order[place]];
        const int number = ++numbered[int(group)];
        name[order[place]] = muscleGroupText(group) + (sameMuscle[int(group)] > 1 ? QStringLiteral(" %1").arg(number) : QString());
        color[order[place]] = categoryColor(int(place));
        if (int(place) < kCategoryColors) colors.legend.categories.emplace_back(name[order[place]], color[order[place]]);
    }
    bool others = false;
    for (const int community : m_mapLayout->community) {
        const bool known = color.count(community) > 0;
        shown.communities.push_back(known ? name[community] : QString());
        shown.colors.push_back(known ? color[community] : categoryColor(kCategoryColors));
        others = others || shown.colors.back() == categoryColor(kCategoryColors);
    }
    colors.legend.muscles = false;
    colors.legend.title = tr("Done together");
    if (!others) return;
    colors.legend.unknown = tr("others");
    colors.legend.unknownColor = categoryColor(kCategoryColors);
}

void GraphPage::tellSizes(const GraphScene& scene, ColorLegend& legend) const
{
    const auto snapshot = m_workspace.snapshot();
    const bool map = m_kind == SceneKind::Map;
    const std::string& key = map ? m_mapSize : m_entrySize;
    std::vector<double> values = valuesOf(key);
    if (scene.nodes.empty() || (values.empty() && !map)) return;
    legend.size = m_sizeBy->currentText();
    legend.smallest = shortNumber(0.0, 0);
    if (values.empty()) {
        const bool volume = m_mapSize == look::kVolume;
        legend.largest = shortNumber(volume ? fromKilograms(scene.largest, m_workspace.unit()) : scene.largest, 0);
        if (volume) legend.largest += QLatin1Char(' ') + QLatin1String(unitName(m_workspace.unit()));
        return;
    }
    if (map) values = meansByExercise(snapshot->nodes, sceneFilter().nodes(snapshot->nodes), values, m_exerciseMap->exercises);
    const double largest = largestSize(values);
    const QuantityText text = quantityText(quantityOf(key), snapshot->features, m_workspace.unit());
    const bool beyond = std::any_of(values.begin(), values.end(), [largest](double value) { return value > largest; });
    legend.smallest.prepend(std::any_of(values.begin(), values.end(), [](double value) { return value < 0.0; }) ? QStringLiteral("≤ ") : QString());
    legend.largest = (beyond ? QStringLiteral("≥ ") : QString()) + shortNumber(largest * text.factor, 2);
    if (!text.unit.isEmpty()) legend.largest += QLatin1Char(' ') + text.unit;
}

void GraphPage::fillColors()
{
    const auto snapshot = m_workspace.snapshot();
    const QSignalBlocker quiet(m_colorBy);
    m_colorBy->clear();
    const bool map = m_kind == SceneKind::Map;
    const auto add = [this](const QString& text, const std::string& key) { m_colorBy->addItem(text, QString::fromStdString(key)); };
    add(tr("Muscle group"), look::kMuscle);
    if (map) add(tr("Done together"), look::kCommunity);
    if (m_workspace.run()) {
        add(tr("Error of weight"), look::kWeightError);
        add(tr("Error of reps"), look::kRepsError);
        if (!map) add(tr("Group that the model sees"), look::kCluster);
    }
    if (m_workspace.path().any() && !map) add(m_workspace.path().of >= 0 ? tr("Share in the explained prediction") : tr("Moved by: %1").arg(m_workspace.path().feature), look::kShapley);
    for (const QuantityText& quantity : snapshot ? quantitiesOf(snapshot->features, m_workspace.unit()) : std::vector<QuantityText>()) {
        add(quantity.label, look::kQuantity + quantity.name);
        const Eigen::Index column = snapshot->features.find(quantity.name);
        if (column >= 0) m_colorBy->setItemData(m_colorBy->count() - 1, featureTip(snapshot->features.columns[std::size_t(column)]), Qt::ToolTipRole);
    }
    const std::string& key = map ? m_mapColor : m_entryColor;
    m_colorBy->setCurrentIndex(std::max(0, m_colorBy->findData(QString::fromStdString(key))));
    m_colorBy->updateGeometry();
}

void GraphPage::fillSizes()
{
    const auto snapshot = m_workspace.snapshot();
    const QSignalBlocker quiet(m_sizeBy);
    m_sizeBy->clear();
    if (m_kind == SceneKind::Map) {
        m_sizeBy->addItem(tr("Size: sessions"), QLatin1String(look::kSessions));
        m_sizeBy->addItem(tr("Size: volume"), QLatin1String(look::kVolume));
    } else {
        m_sizeBy->addItem(tr("Size: all alike"), QString());
    }
    const QString word = m_kind == SceneKind::Map ? tr("Size: mean of %1") : tr("Size: %1");
    for (const QuantityText& quantity : snapshot ? quantitiesOf(snapshot->features, m_workspace.unit()) : std::vector<QuantityText>())
        m_sizeBy->addItem(word.arg(quantity.label), QString::fromStdString(look::kQuantity + quantity.name));
    const std::string& key = m_kind == SceneKind::Map ? m_mapSize : m_entrySize;
    m_sizeBy->setCurrentIndex(std::max(0, m_sizeBy->findData(QString::fromStdString(key))));
    m_sizeBy->updateGeometry();
}

}  // namespace liftgraph::ui
