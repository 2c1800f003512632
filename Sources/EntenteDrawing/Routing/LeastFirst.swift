/// Numbers that come out in the order of their costs; of equal ones the lower number.
struct LeastFirst {
    private var heap: [(cost: Double, number: Int)] = []

    mutating func add(_ number: Int, _ cost: Double) {
        heap.append((cost, number))
        var index = heap.count - 1
        while index > 0, heap[index] < heap[(index - 1) / 2] {
            heap.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func next() -> Int? {
        guard let least = heap.first else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var index = 0
        while true {
            var smallest = index
            for child in [2 * index + 1, 2 * index + 2] where child < heap.count && heap[child] < heap[smallest] {
                smallest = child
            }
            if smallest == index { return least.number }
            heap.swapAt(index, smallest)
            index = smallest
        }
    }
}
